package io.vestibule.pages.signin;

import java.util.List;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.task.Commit;
import io.vestibule.testing.Invited;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What was tried in vain stands in the audit, too. */
@QuarkusTest
@Tag("database")
class RefusalsAuditedTest {

    private static final String GUEST = "/sponsor/guests/6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    private long formerly;

    @BeforeEach
    void begin() {
        formerly = Commit.read(() -> AuditEvent.count());
    }

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private List<AuditEvent> told(Action action) {
        return Commit.read(() -> AuditEvent.<AuditEvent>listAll(Sort.by("id"))).stream()
                .skip(formerly)
                .filter(event -> event.action == action)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "desk,GET,/admin/audit,reception",
        "sponsor,GET,/admin/staff,sponsor",
        "auditor,POST,/sponsor/guests/new,auditor",
        "desk,POST," + GUEST + "/number,reception",
        "auditor,POST," + GUEST + "/texts,auditor"
    })
    void aPageBeyondTheRole(String who, String method, String path, String role) {
        var browser = Staff.browser(Staff.signedIn(who));
        var answer = method.equals("GET")
                ? browser.get(path)
                : browser.formParam("x", "").post(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This page is not yours to see");
        assertThat(told(Action.PAGE_REFUSED)).singleElement().satisfies(event -> {
            assertThat(event.actor).isEqualTo(who);
            assertThat(event.address).isNotBlank();
            assertThat(event.subject).isEqualTo("page:" + path);
            assertThat(event.after).isEqualTo(method + " as " + role);
        });
    }

    @Test
    void nothingOfNobody() {
        assertThat(Staff.browser("forged").get("/admin/audit").statusCode()).isEqualTo(303);
        assertThat(told(Action.PAGE_REFUSED)).isEmpty();
    }

    @Test
    void aWrongPresentPassword() {
        var cookie = Invited.signedIn("quirin", "sponsor");
        Staff.browser(cookie)
                .formParam("current", "wrong")
                .formParam("password", "five other words in it")
                .post("/signin/password")
                .then()
                .statusCode(422);
        assertThat(told(Action.PASSWORD_CHANGE_REFUSED)).singleElement().satisfies(event -> assertThat(event.subject)
                .isEqualTo("staff:quirin"));
    }

    @Test
    void aWrongPasswordAndThatOneHasToWait() {
        Invited.signedIn("rosa", "sponsor");
        for (var i = 0; i < 6; i++) {
            Staff.signIn("rosa", "wrong");
        }
        var refusals = told(Action.SIGN_IN_REFUSED);
        assertThat(refusals).hasSize(5).allMatch(event -> event.subject.equals("staff:rosa") && event.address != null);
        assertThat(refusals.subList(0, 4)).allMatch(event -> event.after.equals("wrong name or password"));
        assertThat(refusals.get(4).after).matches("wrong name or password, has to wait [0-9]+ s");
    }

    @Test
    void whatIsTypedAsANameOfNobodyIsNotKept() {
        Staff.signIn("my secret pass phrase", "wrong");
        assertThat(told(Action.SIGN_IN_REFUSED)).singleElement().satisfies(event -> assertThat(
                        event.actor + event.subject + event.after)
                .doesNotContain("secret")
                .contains("unknown"));
    }
}
