package io.vestibule.lab.ise;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.apache.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.Fault;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.create;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class IseFaultsTest extends LabIseTest {

    @Test
    void point30_theConnectionCanBeDroppedAfterTheAccountIsStored() {
        for (int i = 0; i < 20; i++) {
            var name = freshName();
            strike("drop-after-commit", 0);
            assertThatThrownBy(() -> create(guest(name))).isInstanceOf(NoHttpResponseException.class);
            faults.clear("ise");
            assertThat(sponsor().get(ERS + "guestuser/name/" + name).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void point31_errorsThrottlingAndAbsenceAreInjected() {
        strike("error", 0);
        sponsor().get(ERS + "guestuser").then().statusCode(500).contentType("text/html");
        strike("throttle", 0);
        sponsor().get(ERS + "guestuser").then().statusCode(429);
        strike("down", 0);
        sponsor().get(ERS + "guestuser").then().statusCode(503);
    }

    @Test
    void point31_aSlowOneStillDoesTheWork() {
        strike("slow", 300);
        var begun = System.nanoTime();
        create(guest(freshName())).then().statusCode(201);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void point31_aHangingOneNeverAnswers() {
        strike("hang", 0);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + ERS + "guestuser"))
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    private void strike(String mode, int delayMs) {
        faults.set("ise", new Fault(mode, delayMs, 1.0));
    }
}
