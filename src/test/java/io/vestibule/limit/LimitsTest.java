package io.vestibule.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.limit.Limits.Reached;
import io.vestibule.net.MacAddress;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Tag("database")
class LimitsTest {

    @Inject
    Keeper keeper;

    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<Source, List<Rate>> rates = new EnumMap<>(Source.class);
    private final String portal = "p" + UUID.randomUUID();

    @BeforeEach
    void noRates() {
        for (var source : Source.values()) {
            rates.put(source, List.of());
        }
    }

    @Test
    @DisplayName("conformance 27: an address may ask as often as its rate says")
    void aSourceMayAskAsOftenAsItsRateSays() {
        rates.put(Source.ADDRESS, List.of(Rate.of("2/10m")));
        var address = "192.0.2." + UUID.randomUUID();
        assertThat(ask(address, 1)).isEmpty();
        clock.advance(Duration.ofMinutes(4));
        assertThat(ask(address, 2)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask(address, 3)).contains(new Reached(Source.ADDRESS, Duration.ofMinutes(5)));
        assertThat(ask("198.51.100." + UUID.randomUUID(), 3)).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(ask(address, 3)).isEmpty();
        assertThat(ask(address, 4)).contains(new Reached(Source.ADDRESS, Duration.ofMinutes(4)));
    }

    @Test
    @DisplayName("conformance 27: a portal has its rates, and of several all hold")
    void ofSeveralRatesAllHold() {
        rates.put(Source.PORTAL, List.of(Rate.of("1/1m"), Rate.of("2/1h")));
        assertThat(ask("a", 1)).isEmpty();
        assertThat(ask("b", 2)).contains(new Reached(Source.PORTAL, Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask("b", 2)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask("b", 3)).contains(new Reached(Source.PORTAL, Duration.ofMinutes(58)));
    }

    @Test
    void whatIsRefusedIsNotCountedButSeen() {
        rates.put(Source.PORTAL, List.of(Rate.of("1/1m")));
        assertThat(ask("a", 1)).isEmpty();
        clock.advance(Duration.ofSeconds(59));
        assertThat(ask("a", 1)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask("a", 1)).isEmpty();
        assertThat(meters.get("vestibule.texts.refused")
                        .tag("source", "portal")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void neighboursOfANumberShareABlock() {
        rates.put(Source.NUMBER_BLOCK, List.of(Rate.of("1/1m")));
        var start = "+4477" + String.format("%05d", UUID.randomUUID().hashCode() & 0xffff);
        assertThat(ask(new PhoneNumber(start + "001"))).isEmpty();
        assertThat(ask(new PhoneNumber(start + "999"))).isPresent();
    }

    @Test
    @DisplayName("conformance 27: a device is counted at any address")
    void aDeviceIsCountedAtAnyAddress() {
        rates.put(Source.ENDPOINT, List.of(Rate.of("1/1m")));
        var mac = MacAddress.parse(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        var phone = new PhoneNumber("+447700900123");
        assertThat(count(new Asking(portal, "a", mac.get(), phone))).isEmpty();
        assertThat(count(new Asking(portal, "b", mac.get(), phone))).isPresent();
        assertThat(count(new Asking(portal, "b", null, phone))).isEmpty();
    }

    @Test
    void onlyWhatARateLooksBackToIsKept() {
        rates.put(Source.PORTAL, List.of(Rate.of("2/1h")));
        ask("a", 1);
        clock.advance(Duration.ofMinutes(61));
        ask("a", 1);
        Commit.of("limit.purge-test", () -> limits().purge(1000));
        assertThat(Commit.read(() -> TextRequest.<TextRequest>listAll().stream()
                        .filter(request -> request.fingerprint.equals(keeper.fingerprint("limit.portal", portal)))
                        .count()))
                .isEqualTo(1);
    }

    private Optional<Reached> ask(String address, int number) {
        return count(new Asking(portal, address, null, new PhoneNumber("+44770090012" + number)));
    }

    private Optional<Reached> ask(PhoneNumber phone) {
        return count(new Asking(portal, "a", null, phone));
    }

    private Optional<Reached> count(Asking asking) {
        return Commit.of("limit.count-test", () -> limits().count(asking));
    }

    private Limits limits() {
        return new Limits(rates, keeper, clock, meters);
    }
}
