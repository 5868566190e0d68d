package io.vestibule.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryEvent;
import io.vestibule.task.Commit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Tag("database")
class GatewayRetentionTest {

    @Inject
    GatewayRetention retention;

    @Inject
    Clock clock;

    @Test
    void forgetsAMarkSoonAndEverythingAfterTheTimeThatIsSet() {
        var kept = text("+15005551901");
        var old = text("+15005551902");
        age(kept, Duration.ofDays(89));
        age(old, Duration.ofDays(91));
        retention.run("standing", 0);
        Commit.read(() -> {
            var text = GatewayText.<GatewayText>find("deliveryId", kept).firstResult();
            assertThat(text.mark).isNull();
            assertThat(Delivery.byId(kept)).isPresent();
            assertThat(GatewayText.count("deliveryId", old)).isZero();
            assertThat(Delivery.byId(old)).isEmpty();
            assertThat(Attempt.of(old)).isEmpty();
            assertThat(DeliveryEvent.of(old)).isEmpty();
            return null;
        });
    }

    @Test
    void keepsAMarkAsLongAsItIsOfUse() {
        var id = text("+15005551903");
        retention.run("standing", 0);
        var marked = Commit.read(() -> GatewayText.count("deliveryId = ?1 and mark is not null", id));
        assertThat(marked).isEqualTo(1);
    }

    private UUID text(String to) {
        var answer = given().auth()
                .preemptive()
                .basic("gateway", "gateway")
                .formParam("to", to)
                .formParam("text", "Hi")
                .post("/gateway/sms");
        assertThat(answer.statusCode()).isEqualTo(200);
        var id = UUID.fromString(answer.asString().replace("OK; ID=", ""));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Commit.read(() -> Delivery.byId(id)).orElseThrow().closed);
        return id;
    }

    private void age(UUID delivery, Duration by) {
        Commit.of(
                "test.age",
                () -> GatewayText.update(
                        "acceptedAt = ?1 where deliveryId = ?2", clock.instant().minus(by), delivery));
    }
}
