package io.vestibule.sms.smtp;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.mail.MailServer;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsMessage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The driver against the lab's mail server. */
@QuarkusTest
class SmtpLabTest {

    @Inject
    MailServer server;

    @Inject
    Vertx vertx;

    @Test
    void aMailBecomesAText() {
        var all = new HashMap<String, String>();
        Map.of(
                        "type", "smtp",
                        "host", "127.0.0.1",
                        "port", String.valueOf(server.port()),
                        "start-tls", "disabled",
                        "to", "{digits}@sms.lab",
                        "mail-from", "portal@example.org")
                .forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmtpConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        var provider = new SmtpDriver(
                        config.getConfigMapping(SmtpConfig.class), config.getConfigMapping(SmsConfig.class), vertx)
                .open("test");
        var words = "Schlüssel: 7hk4\n\n@portal.example.org #7hk4";
        assertThat(provider.send(new SmsMessage(
                        "reference",
                        1,
                        new PhoneNumber("+447700900155"),
                        words,
                        java.time.Duration.ofMinutes(10),
                        java.util.Optional.empty(),
                        java.net.URI.create("https://portal.example.org/callbacks/sms/test"))))
                .isInstanceOf(SendResult.Accepted.class);
        given().get("/lab/api/messages?to=+447700900155")
                .then()
                .body("[0].text", equalTo(words))
                .body("[0].provider", equalTo("smtp"));
    }
}
