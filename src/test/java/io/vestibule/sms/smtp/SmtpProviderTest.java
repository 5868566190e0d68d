package io.vestibule.sms.smtp;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.RejectException;

import io.vestibule.sms.DirectProviderContract;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpProviderTest extends DirectProviderContract {

    private final Vertx vertx = Vertx.vertx();
    private FakeRelay relay = new FakeRelay(null);

    @AfterEach
    void stop() {
        relay.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    protected SmsProvider open(Map<String, String> settings) {
        return driver(settings).open("test");
    }

    private SmtpDriver driver(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of(
                                "type", "smtp",
                                "host", "127.0.0.1",
                                "port", String.valueOf(relay.port()),
                                "start-tls", "disabled",
                                "to", "{digits}@sms.example.com",
                                "mail-from", "portal@example.org"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmtpConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new SmtpDriver(
                config.getConfigMapping(SmtpConfig.class), config.getConfigMapping(SmsConfig.class), vertx);
    }

    @Override
    protected void farSide(Behaviour behaviour) {
        relay.behaviour = behaviour;
    }

    @Override
    protected int requests() {
        return relay.attempts.size();
    }

    @Test
    void sendsAPlainMailAndThatIsTheEnd() {
        var provider = open(Map.of());
        assertThat(provider.receipts()).isEqualTo(ReceiptWay.NONE);
        assertThat(provider.send(MESSAGE))
                .isEqualTo(SendResult.accepted("<" + MESSAGE.reference() + "@example.org>", SmsState.SENT));
        assertThat(relay.mails).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("portal@example.org");
            assertThat(mail.to()).isEqualTo(NUMBER.substring(1) + "@sms.example.com");
            assertThat(mail.source())
                    .contains("Subject: " + NUMBER, "Content-Type: text/plain", "Content-Transfer-Encoding: 7bit")
                    .contains("Message-ID: <" + MESSAGE.reference() + "@example.org>")
                    .containsOnlyOnce("From: portal@example.org")
                    .endsWith("\r\n\r\n" + TEXT + "\r\n");
        });
    }

    @Test
    void otherWordsThanAsciiGoOutInUtf8() {
        open(Map.of()).send(text("Schlüssel", null));
        assertThat(relay.mails.get(0).source())
                .containsIgnoringCase("charset=utf-8")
                .contains("Schl=C3=BCssel");
    }

    @Test
    void theTemplatesTakeNumberAndTextOnceAndInOneLine() {
        open(Map.of(
                        "to", "gateway@example.com",
                        "subject", "{number} {text}",
                        "body", "user: me\nto: {digits}\n{text}",
                        "mail-from", "Portal <portal@example.org>"))
                .send(text("{number}\r\nBcc: all@example.org\nend", null));
        var mail = relay.mails.get(0);
        assertThat(mail.to()).isEqualTo("gateway@example.com");
        assertThat(mail.from()).isEqualTo("portal@example.org");
        assertThat(mail.source())
                .contains("Subject: " + NUMBER + " {number} Bcc: all@example.org end\r\n")
                .contains("Message-ID: <" + MESSAGE.reference() + "@example.org>")
                .contains("user: me\r\nto: " + NUMBER.substring(1) + "\r\n{number}\r\n");
        assertThat(mail.source().split("\r\n\r\n")[0]).doesNotContain("\nBcc:");
    }

    @Test
    void signsIn() {
        relay.close();
        relay = new FakeRelay("right");
        var right = Map.of("username", "portal", "password", "right");
        assertThat(open(right).send(MESSAGE)).isInstanceOf(SendResult.Accepted.class);
        var wrong = Map.of("username", "portal", "password", "wrong");
        assertThat(failure(open(wrong).send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(open(Map.of()).send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
    }

    @Test
    void neverGoesOnInTheClearWhereTlsIsRequired() {
        assertThat(failure(open(Map.of("start-tls", "required")).send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(relay.attempts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "421, closing, unavailable",
        "450, 4.2.1 busy, unavailable",
        "452, full, unavailable",
        "499, what, unavailable",
        "501, syntax, configuration",
        "535, no, configuration",
        "550, 5.1.1 nobody, bad-number",
        "550, 5.7.1 no relaying, configuration",
        "552, large, refused",
        "553, address, bad-number",
        "554, 5.7.1 spam, configuration",
        "554, no, refused",
        "599, what, refused"
    })
    void everyReplyMeansWhatItMeans(int code, String words, String failure) {
        relay.refusal = new RejectException(code, words);
        assertThat(failure(open(Map.of("guard.retries", "0")).send(MESSAGE)).word())
                .isEqualTo(failure);
    }

    @Test
    void anUnknownMailboxOfTheGatewayIsNotTheGuestsFault() {
        relay.refusal = new RejectException(550, "5.1.1 unknown");
        assertThat(failure(open(Map.of("to", "gateway@example.com")).send(MESSAGE)))
                .isEqualTo(SmsFailure.CONFIGURATION);
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        relay.refusal = new RejectException(554, "no");
        var provider = open(Map.of("codes.554", "bad-number"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.BAD_NUMBER);
        assertThat(provider.meaning("554")).isPresent();
        assertThat(provider.meaning("999")).isEmpty();
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver(Map.of()).problems("test")).isEmpty();
        assertThat(driver(Map.of(
                                "to", "{digits}",
                                "mail-from", "portal",
                                "subject", "{code}",
                                "username", "portal",
                                "trust", "/nowhere.pem"))
                        .problems("test"))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."))
                .anySatisfy(problem -> assertThat(problem).contains("subject", "{code}"));
    }
}
