package io.vestibule.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 29: what is printed by mistake tells nothing")
class PrintedTest {

    private static final PhoneNumber TO = new PhoneNumber("+447400900002");
    private static final URI ADDRESS = URI.create("https://portal.example.org/callbacks/sms/one/0123");

    @Test
    void neitherNumberNorWordsNorTokens() {
        var speech = new Speech(List.of("7hk4-mq2n"), Locale.ENGLISH);
        var ask = HttpAsk.form(URI.create("https://one.example/send?access_token=s3cret"), Map.of("To", TO.e164()))
                .withBasic("account", Secret.of("s3cret"));
        assertThat(List.of(
                        new SmsMessage("0123", 1, TO, "7hk4-mq2n", Duration.ofMinutes(1), Optional.empty(), ADDRESS),
                        speech,
                        new VoiceCall(
                                "0123", TO, speech, Optional.empty(), ADDRESS, URI.create(ADDRESS + "/words/s3cret")),
                        ask,
                        Secret.of("s3cret"),
                        TO))
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("7hk4")
                        || text.contains("400900002")
                        || text.contains("s3cret")
                        || text.contains("czNjcmV0"));
    }
}
