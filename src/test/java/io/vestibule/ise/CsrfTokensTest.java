package io.vestibule.ise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.vestibule.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsrfTokensTest {

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger fetched = new AtomicInteger();

    private ErsAnswer fetch() {
        var number = fetched.incrementAndGet();
        return new ErsAnswer(
                415,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of("token" + number),
                List.of("JSESSIONIDSSO=s" + number, "APPSESSIONID=a" + number),
                "");
    }

    @Test
    void nothingIsFetchedBeforeARefusal() {
        var tokens = new CsrfTokens(false, this::fetch, clock);

        assertThat(tokens.next()).isEqualTo(CsrfTokens.Token.NONE);
        assertThat(fetched).hasValue(0);
    }

    @Test
    void afterARefusalTheTokenIsKeptWithItsCookies() {
        var tokens = new CsrfTokens(false, this::fetch, clock);

        var token = tokens.after(tokens.next());

        assertThat(token).isEqualTo(new CsrfTokens.Token("token1", "JSESSIONIDSSO=s1; APPSESSIONID=a1"));
        assertThat(tokens.next()).isEqualTo(token);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aTokenInUseStaysAndAnIdleOneIsFetchedAnew() {
        var tokens = new CsrfTokens(true, this::fetch, clock);
        assertThat(tokens.next().value()).isEqualTo("token1");

        clock.advance(Duration.ofSeconds(40));
        assertThat(tokens.next().value()).isEqualTo("token1");
        clock.advance(Duration.ofSeconds(40));
        assertThat(tokens.next().value()).isEqualTo("token1");
        clock.advance(Duration.ofSeconds(51));
        assertThat(tokens.next().value()).isEqualTo("token2");
    }

    @Test
    void callsRefusedWithTheSameTokenFetchOnce() {
        var tokens = new CsrfTokens(true, this::fetch, clock);
        var refused = tokens.next();

        assertThat(tokens.after(refused).value()).isEqualTo("token2");
        assertThat(tokens.after(refused).value()).isEqualTo("token2");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aFailedFetchIsTriedAgainByTheNextCall() {
        var tokens = new CsrfTokens(
                true,
                () -> {
                    if (fetched.get() == 0) {
                        fetched.incrementAndGet();
                        throw new IseException(IseFailure.UNREACHABLE, "");
                    }
                    return fetch();
                },
                clock);

        assertThatThrownBy(tokens::next).isInstanceOf(IseException.class);
        assertThat(tokens.next().value()).isEqualTo("token2");
    }
}
