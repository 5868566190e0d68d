package io.vestibule.lab.ise;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.set;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class GuestOperationsTest extends LabIseTest {

    @Test
    void point04_aPasswordIsShownOnlyWithTheRight() {
        var id = created(guest(freshName()));
        set("canViewGuestPasswords", false);
        read(id).then().body("GuestUser.guestInfo.password", nullValue());
        set("hiddenPasswords", "mask");
        read(id).then().body("GuestUser.guestInfo.password", equalTo("********"));
    }

    @Test
    void point05_aMaskWrittenBackIsNoPassword() {
        var name = freshName();
        var id = created(guest(name));
        var old = password(id);
        put(id, guest(name).info("password", "********")).then().statusCode(400);
        assertThat(password(id)).isEqualTo(old);
    }

    @Test
    void point19_updateKeepsUserNameStateAndSponsor() {
        var name = freshName();
        var id = created(guest(name).root("sponsorUserName", "jane"));
        put(id, guest("other").root("sponsorUserName", "joe").root("status", "ACTIVE"))
                .then()
                .statusCode(200);
        read(id).then()
                .body("GuestUser.name", equalTo(name))
                .body("GuestUser.sponsorUserName", equalTo("jane"))
                .body("GuestUser.status", equalTo("AWAITING_INITIAL_LOGIN"));
    }

    @Test
    void point20_updateListsTheChangedFields() {
        var name = freshName();
        var id = created(guest(name).info("company", "Acme"));
        var same = put(id, guest(name)).then().statusCode(200).extract().jsonPath();
        assertThat(same.getList("UpdatedFieldsList.updatedField")).isEmpty();
        put(id, guest(name).info("phoneNumber", "+447700900999"))
                .then()
                .statusCode(200)
                .body("UpdatedFieldsList.updatedField.size()", equalTo(1))
                .body("UpdatedFieldsList.updatedField[0].field", equalTo("guestInfo.phoneNumber"))
                .body("UpdatedFieldsList.updatedField[0].oldValue", equalTo("+447700900123"))
                .body("UpdatedFieldsList.updatedField[0].newValue", equalTo("+447700900999"));
        read(id).then().body("GuestUser.guestInfo.company", equalTo("Acme"));
    }

    @Test
    void point20_statesChangeWithoutABody() {
        var id = created(guest(freshName()));
        noContent(operation("deny", id));
        state(id, "DENIED");
        noContent(operation("approve", id));
        state(id, "AWAITING_INITIAL_LOGIN");
        operation("approve", id).then().statusCode(400).body("ERSResponse.operation", equalTo("PUT-approve-guestuser"));
        noContent(operation("suspend", id));
        state(id, "SUSPENDED");
        noContent(operation("reinstate", id));
        state(id, "AWAITING_INITIAL_LOGIN");
        noContent(sponsor().delete(ERS + "guestuser/" + id));
        read(id).then().statusCode(404);
        operation("approve", id).then().statusCode(404);
        sponsor().delete(ERS + "guestuser/" + id).then().statusCode(404);
    }

    @Test
    void point20_resettingThePasswordTellsTheNewOne() {
        var id = created(guest(freshName()));
        var old = password(id);
        var answer =
                operation("resetpassword", id).then().statusCode(200).extract().jsonPath();
        assertThat(answer.getString("OperationResult.resultValue[0].name")).isEqualTo("password");
        assertThat(answer.getString("OperationResult.resultValue[0].value"))
                .isNotEqualTo(old)
                .isEqualTo(password(id));
        set("canResetGuestPasswords", false);
        operation("resetpassword", id).then().statusCode(401).body("ERSResponse.messages.size()", equalTo(1));
        set("missingRightStatus", 403);
        operation("resetpassword", id).then().statusCode(403);
    }

    @Test
    void point21_suspendingHonoursAReasonAndMayRequireOne() {
        var name = freshName();
        var id = created(guest(name));
        set("requireSuspensionReason", true);
        operation("suspend", id).then().statusCode(400);
        var reason = List.of(Map.of("name", "reason", "value", "Left the site"));
        noContent(sponsor()
                .body(Map.of("OperationAdditionalData", Map.of("additionalData", reason)))
                .put(ERS + "guestuser/suspend/" + id));
        read(id).then().body("GuestUser.statusReason", equalTo("Left the site"));
        noContent(operation("reinstate/name", name));
        read(id).then().body("GuestUser.statusReason", nullValue());
    }

    @Test
    void point23_customFieldsAreReadUnderOtherKeys() {
        var id = created(guest(freshName()).root("customFields", Map.of("badge", "17")));
        read(id).then().body("GuestUser.customFields.ui_badge_text_label", equalTo("17"));
    }

    @Test
    void rightsAreNeededToDeleteAndToExtend() {
        var name = freshName();
        var id = created(guest(name));
        set("canDeleteGuestAccounts", false);
        set("canExtendGuestAccounts", false);
        sponsor().delete(ERS + "guestuser/" + id).then().statusCode(401);
        var later = guest(name)
                .access("validDays", 5)
                .access("toDate", LabIse.wire(LocalDateTime.now().plusDays(4)));
        put(id, later).then().statusCode(401).body(containsString("canExtendGuestAccounts"));
        set("canExtendGuestAccounts", true);
        put(id, later).then().statusCode(200);
    }

    private static Response put(String id, LabIse.Body body) {
        return sponsor().body(body.json()).put(ERS + "guestuser/" + id);
    }

    private static Response operation(String operation, String id) {
        return sponsor().put(ERS + "guestuser/" + operation + "/" + id);
    }

    private static void noContent(Response answer) {
        answer.then().statusCode(204).body(equalTo(""));
    }

    private static void state(String id, String state) {
        read(id).then().body("GuestUser.status", equalTo(state));
    }

    private static String password(String id) {
        return read(id).jsonPath().getString("GuestUser.guestInfo.password");
    }
}
