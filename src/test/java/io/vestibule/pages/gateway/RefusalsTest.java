package io.vestibule.pages.gateway;

import java.util.Base64;
import java.util.List;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.task.Commit;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.KEY;
import static io.vestibule.pages.gateway.GatewayTexts.assertRefused;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.get;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static org.assertj.core.api.Assertions.assertThat;

/** What is not taken, what is said about it, and that nothing of it is stored. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class RefusalsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    private static long deliveries() {
        return Commit.read(() -> Delivery.count());
    }

    private double counted(String caller, String outcome) {
        var counter = metrics.find("vestibule.gateway")
                .tags("caller", caller, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Basic",
                "Authorization: Basic %%%",
                "Authorization: Basic aXNl",
                "Authorization: Bearer",
                "Authorization: Bearer ise",
                "Authorization: Bearer " + KEY,
                "Authorization: Digest username=\"ise\"",
                "Authorization: ise-secret",
                "access-token: wrong",
                "access-token: " + KEY,
                "Cookie: vestibule=ise-secret",
            })
    void whoShowsNothingThatWeKnowIsNobody(String header) {
        var before = counted("unknown", "credentials");
        var answer = get("?to=+15005550001&text=Hi", header.isEmpty() ? "X: y" : header);
        assertRefused(answer, 401, "CREDENTIALS");
        assertThat(answer.headers().get("www-authenticate")).startsWith("Basic realm=");
        assertThat(counted("unknown", "credentials")).isEqualTo(before + 1);
    }

    @Test
    void aSecretIsGoodForItsOwnNameOnly() {
        for (var wrong :
                List.of("ise:wso-secret", "ISE:ise-secret", ":ise-secret", "ise:", "ise:ise-secret ", "ise:" + KEY)) {
            var header = "Authorization: Basic " + Base64.getEncoder().encodeToString(wrong.getBytes());
            assertRefused(get("?to=+15005550001&text=Hi", header), 401, "CREDENTIALS");
        }
        assertRefused(get("/ise-secret?to=+15005550001&text=Hi"), 401, "CREDENTIALS");
        assertRefused(get("?key=ise-secret&to=+15005550001&text=Hi"), 401, "CREDENTIALS");
    }

    @Test
    void aCallerMayBeBoundToItsNetworks() {
        var before = deliveries();
        assertRefused(post("inside", FORM, "to=+15005550001&text=Hi"), 403, "SOURCE");
        assertThat(deliveries()).isEqualTo(before);
        assertThat(counted("inside", "source")).isPositive();
        assertThat(post("local", FORM, "to=" + freshNumber() + "&text=Hi").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text=Hi | NUMBER_MISSING",
                "~~ | NUMBER_MISSING",
                "to=&text=Hi | NUMBER_MISSING",
                "to=nobody&text=Hi | NUMBER",
                "to=%2B442079460000&text=Hi | NUMBER",
                "to=07700900123&text=Hi | NUMBER",
                "to=%2B1&text=Hi | NUMBER",
                "to=%2B15005550001 | TEXT_MISSING",
                "to=%2B15005550001&text=%20%0A | TEXT_MISSING",
                "to=%2B15005550001&text=a%00b | TEXT",
                "to=%2B15005550001&text=a%1Bb | TEXT",
                "to=%2B15005550001&to=%2B15005550002&text=Hi | AMBIGUOUS",
                "to=%2B15005550001&phone=%2B15005550002&text=Hi | AMBIGUOUS",
                "to=%2B15005550001&text=Hi&message=Ho | AMBIGUOUS",
                "{\"to\":[\"+15005550001\",\"+15005550002\"],\"text\":\"Hi\"} | AMBIGUOUS",
                "{\"to\":\"+15005550001\",\"text\":\"Hi\",\"to\":\"+15005550002\"} | AMBIGUOUS",
                "{\"to\":{\"a\":1},\"text\":\"Hi\"} | NUMBER_MISSING",
                "{\"to\":\"+15005550001\",\"text\":\"\\ud800\"} | TEXT",
                "{\"to\":\"+15005550001\",\"text\":null} | TEXT_MISSING",
                "{\"to\" | UNREADABLE",
                "[] | UNREADABLE",
                "<sms><to>+15005550001</to> | UNREADABLE",
                "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><s><to>+15005550001</to><text>&x;</text></s>"
                        + " | UNREADABLE",
            })
    void whatCannotBeSentIsRefusedAndNotStored(String body, String code) {
        var before = deliveries();
        assertRefused(post("ise", null, body), 400, code);
        assertThat(deliveries()).isEqualTo(before);
    }

    @Test
    @DisplayName("sms conformance 28: a country that is not served is refused before anything is stored")
    void aCountryThatIsNotServedIsRefusedBeforeAnythingIsStored() {
        var before = deliveries();
        assertRefused(post("home", FORM, "to=%2B46701234567&text=Hi"), 403, "COUNTRY");
        assertRefused(post("home", FORM, "to=" + freshNumber() + "&text=Hi"), 403, "COUNTRY");
        assertThat(deliveries()).isEqualTo(before);
        assertThat(counted("home", "country")).isEqualTo(2);
    }
}
