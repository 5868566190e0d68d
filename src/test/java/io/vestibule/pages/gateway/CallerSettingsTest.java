package io.vestibule.pages.gateway;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.task.Commit;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.assertRefused;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.get;
import static io.vestibule.pages.gateway.GatewayTexts.id;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What is set for a caller holds for its texts. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class CallerSettingsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    void theOldSecretIsGoodUntilItIsTakenOut() {
        for (var secret : List.of("old-secret", "new-secret")) {
            assertThat(get("?to=" + freshNumber() + "&text=Hi", "Authorization: " + basic("turning", secret))
                            .status())
                    .isEqualTo(200);
            assertThat(get("?to=" + freshNumber() + "&text=Hi", "Authorization: Bearer " + secret)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCallersOwnSettingsGoWithTheText() {
        var id = id(post("home", FORM, "to=07700900321&text=Hi"));
        var message = textTo("+447700900321");
        assertThat(message.sender()).contains("Example");
        var delivery = Commit.read(() -> Delivery.byId(id)).orElseThrow();
        assertThat(delivery.portal).isEqualTo("home");
        assertThat(delivery.purpose).isEqualTo("gateway");
        assertThat(delivery.route).isEqualTo("solo");
        assertThat(delivery.urgent).isFalse();
        assertThat(delivery.country).isEqualTo("GB");
    }

    @Test
    void aCallerMayNameItsFields() {
        var to = freshNumber();
        id(post("named", FORM, "Empf%61enger=" + to + "&NachRicht=Hi&to=x&text=y"));
        assertThat(textTo(to).text()).isEqualTo("Hi");
        assertRefused(post("named", FORM, "to=" + to + "&text=y"), 400, "NUMBER_MISSING");
    }

    @Test
    void aTextHasAsManyPartsAsItsCallerMaySend() {
        assertRefused(post("short", FORM, "to=" + freshNumber() + "&text=" + "x".repeat(161)), 400, "LENGTH");
        id(post("short", FORM, "to=" + freshNumber() + "&text=" + "x".repeat(160)));
    }

    @Test
    void theRateIsKeptAndTheAnswerTellsWhenToComeAgain() {
        id(post("slow", FORM, "to=" + freshNumber() + "&text=Hi"));
        var to = freshNumber();
        var second = id(post("slow", FORM, "to=" + to + "&text=Hi"));
        var third = post("slow", FORM, "to=" + freshNumber() + "&text=Hi");
        assertRefused(third, 429, "RATE");
        assertThat(Integer.parseInt(third.headers().get("retry-after"))).isBetween(1, 60);
        // what was taken already is not refused
        assertThat(id(post("slow", FORM, "to=" + to + "&text=Hi"))).isEqualTo(second);
    }

    @Test
    void theQuotasAreKept() {
        id(post("few", FORM, "to=" + freshNumber() + "&text=Hi"));
        id(post("few", FORM, "to=" + freshNumber() + "&text=Hi"));
        var third = post("few", FORM, "to=" + freshNumber() + "&text=Hi");
        assertRefused(third, 429, "QUOTA");
        assertThat(Integer.parseInt(third.headers().get("retry-after"))).isBetween(86_000, 86_400);

        var to = freshNumber();
        id(post("fewer", FORM, "to=" + to + "&text=Hi"));
        id(post("fewer", FORM, "to=" + freshNumber() + "&text=Hi"));
        assertRefused(post("fewer", FORM, "to=" + to + "&text=Ho"), 429, "NUMBER_QUOTA");
    }
}
