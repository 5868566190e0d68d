package io.vestibule.lab.ise;

import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.Fault;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** The lab's own doors to its ISE. */
@QuarkusTest
class LabIseApiTest extends LabIseTest {

    private static final String SETTINGS = "/lab/api/ise/settings";

    @Inject
    Rows rows;

    @Inject
    ObjectMapper json;

    @Test
    void guestsAreShownNewestFirstWithoutTheirPasswords() {
        var first = freshName();
        var second = freshName();
        created(guest(first));
        var id = created(guest(second));
        var shown = RestAssured.get("/lab/api/guests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getList("userName", String.class)).startsWith(second, first);
        assertThat(shown.getMap("[0]"))
                .containsOnlyKeys("id", "userName", "phoneNumber", "status", "guestType", "fromDate", "toDate")
                .containsEntry("id", id)
                .containsEntry("phoneNumber", "+447700900123")
                .containsEntry("guestType", "Daily (default)")
                .containsEntry("status", "AWAITING_INITIAL_LOGIN");
    }

    @Test
    void aPartOfTheSettingsIsChangedAndKept() {
        RestAssured.get(SETTINGS)
                .then()
                .body("csrf", equalTo(false))
                .body("passwordPolicy", equalTo("letters-and-digits"));
        change("{\"csrf\":true,\"pagingQuirk\":\"repeatPage\"}")
                .then()
                .statusCode(200)
                .body("csrf", equalTo(true));
        var afterARestart = new IseSwitches(rows, json).now();
        assertThat(afterARestart.csrf()).isTrue();
        assertThat(afterARestart.pagingQuirk()).isEqualTo(IseSettings.PagingQuirk.REPEAT_PAGE);
        assertThat(afterARestart.csrfIdleSeconds()).isEqualTo(60);
        LabIse.defaults();
        assertThat(new IseSwitches(rows, json).now()).isEqualTo(IseSettings.DEFAULTS);
    }

    @Test
    void unknownSettingsAndValuesAreRefusedWhole() {
        change("{\"csrf\":true,\"colour\":1}").then().statusCode(400).body(containsString("colour"));
        change("{\"duplicateNameStatus\":201}").then().statusCode(400);
        change("{\"csrf\":\"perhaps\"}").then().statusCode(400);
        change("{\"pagingQuirk\":null}").then().statusCode(400);
        RestAssured.get(SETTINGS).then().body("csrf", equalTo(false));
    }

    @Test
    void callsAreCountedByPathWithoutIdsAndNames() {
        RestAssured.delete("/lab/api/ise/requests").then().statusCode(204);
        var id = created(guest(freshName()));
        sponsor().get(ERS + "guestuser/" + id);
        sponsor().get(ERS + "guestuser/name/approve");
        sponsor().put(ERS + "guestuser/deny/" + id);
        faults.set("ise", new Fault("down", 0, 1.0));
        sponsor().get(ERS + "guestuser?page=2");
        // Durable tasks of other tests may be calling too: what is told is looked at, not that it is all.
        Map<String, Integer> counts =
                RestAssured.get("/lab/api/ise/requests").jsonPath().getMap("");
        assertThat(counts)
                .containsEntry("PUT guestuser/deny/{id}", 1)
                .containsKeys("POST guestuser", "GET guestuser/{id}", "GET guestuser/name/{name}", "GET guestuser");
        assertThat(counts.keySet()).noneMatch(call -> call.contains(id) || call.contains("approve"));
    }

    private static Response change(String part) {
        return RestAssured.given().contentType(ContentType.JSON).body(part).put(SETTINGS);
    }
}
