package io.vestibule.pages.gateway;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.ScriptedTexts;

import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.id;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be stored is not taken. H2 alone gives up waiting for a record by itself. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
class NotStoredTest {

    @Inject
    DataSource database;

    @Test
    void theCallerIsToldToComeAgain() throws SQLException {
        var body = "to=" + freshNumber() + "&text=Hi";
        var id = id(post("ise", null, body));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var hold =
                    connection.prepareStatement("select id from gateway_text where delivery_id = ? for update")) {
                hold.setObject(1, id);
                hold.executeQuery();
                var answer = post("ise", null, body);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.headers()).containsEntry("retry-after", "5");
                assertThat(answer.body()).isEqualTo("ERROR; CODE=UNAVAILABLE");
            } finally {
                connection.rollback();
            }
        }
        assertThat(id(post("ise", null, body))).isEqualTo(id);
    }
}
