package io.vestibule.limit;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.secret.Keeper;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;
import io.vestibule.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FormLimitTest {

    @Inject
    Keeper keeper;

    @TestHTTPResource("/g/visitors")
    URI portal;

    private final PlainBrowser browser = new PlainBrowser();

    @Test
    @DisplayName("conformance 27: who asks for texts to ever new numbers is told to wait, and nothing is sent")
    void oneAddressMayNotAskForEver() {
        QuarkusMock.installMockForType(
                new Limits(only(Source.ADDRESS, "2/10m"), keeper, new SettableClock(), new SimpleMeterRegistry()),
                Limits.class);
        assertThat(ask("07700900751").status()).isEqualTo(200);
        assertThat(ask("07700900752").status()).isEqualTo(200);
        var refused = ask("07700900753");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Too many texts have been asked for from here. Wait 10 minutes");
    }

    private Page ask(String number) {
        var form =
                browser.get(portal).form("/registrations").with("phone", number).with("aup", "on");
        return browser.submit(form);
    }

    private static Map<Source, List<Rate>> only(Source source, String rate) {
        var rates = new EnumMap<Source, List<Rate>>(Source.class);
        for (var each : Source.values()) {
            rates.put(each, each == source ? List.of(Rate.of(rate)) : List.of());
        }
        return rates;
    }
}
