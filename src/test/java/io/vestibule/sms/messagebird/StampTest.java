package io.vestibule.sms.messagebird;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** With the value of MessageBird's own test. */
class StampTest {

    private static final String QUERY =
            "id=57db52e04e2f4001b555f79813a0f503&mccmnc=20409&ported=0&recipient=31667788880"
                    + "&reference=curl&status=delivered&statusDatetime=2019-01-09T12%3A23%3A23%2B00%3A00";
    private static final String TIME = "1547036603";
    private static final String SIGNATURE = "5Jha9Yyhwgc1nTsgJ9WyzeHilsuUumydICdf4LuIZE8=";

    private static SignedQuery query(String key, Duration later) {
        var clock = Clock.fixed(Instant.ofEpochSecond(1_547_036_603).plus(later), ZoneOffset.UTC);
        return new SignedQuery(new Stamp(Secret.of(key), Duration.ofMinutes(5), clock));
    }

    private static ReceiptRequest request(String query, String time, String signature, String body) {
        return new ReceiptRequest(
                "GET",
                "https://portal.example.org/callbacks/sms/test/0123?" + query,
                Map.of("messagebird-signature", signature, "messagebird-request-timestamp", time),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesMessageBirdsOwnExample() {
        var query = query("Wb3N9gKeFf8ZoCzlOb5lJSic7bHLUcSu", Duration.ofMinutes(4));
        assertThat(query.matches(request(QUERY, TIME, SIGNATURE, ""))).isTrue();
    }

    @Test
    void theOrderOnTheWireDoesNotCount() {
        var query = query("Wb3N9gKeFf8ZoCzlOb5lJSic7bHLUcSu", Duration.ZERO);
        var moved = QUERY.replace("&mccmnc=20409", "") + "&mccmnc=20409";
        assertThat(query.matches(request(moved, TIME, SIGNATURE, ""))).isTrue();
    }

    @Test
    void refusesWhatIsChangedOldOrOfAnotherKey() {
        var query = query("Wb3N9gKeFf8ZoCzlOb5lJSic7bHLUcSu", Duration.ZERO);
        assertThat(query.matches(request(QUERY + "&x=1", TIME, SIGNATURE, ""))).isFalse();
        assertThat(query.matches(request(QUERY, "1547036604", SIGNATURE, ""))).isFalse();
        assertThat(query.matches(request(QUERY, "now", SIGNATURE, ""))).isFalse();
        assertThat(query.matches(request(QUERY, TIME, SIGNATURE, "x"))).isFalse();
        assertThat(query.matches(request(QUERY, TIME, "", ""))).isFalse();
        assertThat(query("another key", Duration.ZERO).matches(request(QUERY, TIME, SIGNATURE, "")))
                .isFalse();
        assertThat(query("Wb3N9gKeFf8ZoCzlOb5lJSic7bHLUcSu", Duration.ofMinutes(6))
                        .matches(request(QUERY, TIME, SIGNATURE, "")))
                .isFalse();
        assertThat(query("Wb3N9gKeFf8ZoCzlOb5lJSic7bHLUcSu", Duration.ofMinutes(-6))
                        .matches(request(QUERY, TIME, SIGNATURE, "")))
                .isFalse();
    }
}
