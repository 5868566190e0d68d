package io.vestibule.pages.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.testing.LogLines;
import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.KEY;
import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.get;
import static io.vestibule.pages.gateway.GatewayTexts.id;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What is in a request stays out of the log. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class SilentLogTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeEach
    void reset() {
        ScriptedProvider.resetAll();
    }

    @Test
    @DisplayName("sms conformance 29: neither text nor number nor query is logged")
    void neitherTextNorNumberNorQueryIsLogged() {
        var to = freshNumber();
        try (var log = LogLines.all()) {
            id(get("?to=" + to + "&text=7hk4-mq2n&key=" + KEY));
            textTo(to);
            get("?to=" + to + "&text=7hk4-mq2n&key=wrong-key-0123456789");
            get("/wrong-key-0123456789?to=" + to + "&text=7hk4-mq2n");
            get("/wrong/key?to=" + to + "&text=7hk4-mq2n");
            post("ise", FORM, "to=" + to + "x&text=7hk4-mq2n");
            post("ise", "a/b/c", "to=" + to + "x&text=7hk4-mq2n");
            RawHttp.send("PATCH " + PATH + "?to=" + to + "&text=7hk4-mq2n HTTP/1.1", "");
            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("7hk4")
                            || line.contains(to.substring(1))
                            || line.contains(KEY)
                            || line.contains("wrong-key")
                            || line.contains("-secret"));
        }
    }
}
