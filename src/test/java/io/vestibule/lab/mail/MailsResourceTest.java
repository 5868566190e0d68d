package io.vestibule.lab.mail;

import java.net.InetAddress;
import java.net.ServerSocket;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.Faults;
import io.vestibule.lab.LabConfig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class MailsResourceTest {

    @Inject
    MailServer server;

    @Inject
    Vertx vertx;

    @Inject
    LabConfig lab;

    @Inject
    Mailboxes mailboxes;

    @BeforeEach
    void emptyMailboxes() {
        given().delete("/lab/api/mails").then().statusCode(204);
    }

    private void send(String to, String subject) {
        var client = MailClient.create(vertx, new MailConfig("127.0.0.1", server.port()));
        client.sendMail(new MailMessage()
                        .setFrom("Portal <portal@example.org>")
                        .setTo(to)
                        .setSubject(subject)
                        .setText("In words: Schlüssel")
                        .setHtml("<b>Schlüssel</b>"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        client.close();
    }

    @Test
    void showsAMailboxNewestFirst() {
        send("sponsor@example.org", "Gäste");
        send("other@example.org", "Not this");
        send("Sponsor@Example.org", "Second");
        given().get("/lab/api/mails?to=sponsor@example.org")
                .then()
                .statusCode(200)
                .body("subject", contains("Second", "Gäste"))
                .body("to", contains("Sponsor@Example.org", "sponsor@example.org"))
                .body("from[0]", matchesPattern(".*portal@example\\.org.*"))
                .body("text[0]", matchesPattern("In words: Schlüssel\\s*"))
                .body("html[0]", matchesPattern("<b>Schlüssel</b>\\s*"))
                .body("id[0]", matchesPattern("[0-9a-f-]{36}"))
                .body("receivedAt[0]", matchesPattern("\\d{4}-.*Z"));
        given().get("/lab/api/mails").then().body("", hasSize(3));
    }

    @Test
    void aPortThatIsTakenStopsNobody() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var second = new MailServer(taken::getLocalPort, mailboxes, new MailFaults(new Faults()));
            second.start(new StartupEvent(), lab);
            assertThat(second.port()).isZero();
        }
    }
}
