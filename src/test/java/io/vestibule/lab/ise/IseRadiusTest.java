package io.vestibule.lab.ise;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.RadiusServer;
import io.vestibule.lab.RadiusServer.Verdict;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class IseRadiusTest extends LabIseTest {

    private static final String MAC = "02:00:5e:00:00:0";

    @Inject
    RadiusServer radius;

    @Test
    void point22_theFirstLoginMakesItActive() {
        var name = freshName();
        var id = account(name);
        assertThat(login(name, 1)).isEqualTo(Verdict.ACCEPT);
        read(id).then().body("GuestUser.status", equalTo("ACTIVE")).body("GuestUser.guestInfo.enabled", equalTo(true));
        sponsor().put(ERS + "guestuser/suspend/" + id).then().statusCode(204);
        sponsor().put(ERS + "guestuser/reinstate/" + id).then().statusCode(204);
        read(id).then().body("GuestUser.status", equalTo("ACTIVE"));
    }

    @Test
    void wrongPasswordsAndUnknownNamesAreRejected() {
        var name = freshName();
        account(name);
        assertThat(radius.authenticate(name, "ABCD2345", MAC + 1)).isEqualTo(Verdict.REJECT);
        assertThat(radius.authenticate(name, "abcd2345 ", MAC + 1)).isEqualTo(Verdict.REJECT);
        assertThat(radius.authenticate(freshName(), "abcd2345", MAC + 1)).isEqualTo(Verdict.REJECT);
    }

    @Test
    void suspendedAndDeniedAccountsAreRejected() {
        var name = freshName();
        var id = account(name);
        sponsor().put(ERS + "guestuser/suspend/" + id).then().statusCode(204);
        assertThat(login(name, 1)).isEqualTo(Verdict.REJECT);
        sponsor().put(ERS + "guestuser/reinstate/" + id).then().statusCode(204);
        sponsor().put(ERS + "guestuser/deny/" + id).then().statusCode(204);
        assertThat(login(name, 1)).isEqualTo(Verdict.REJECT);
    }

    @Test
    void aGuestTypeLimitsTheEndpointsAtOneTime() {
        var name = freshName();
        account(name);
        for (int endpoint = 1; endpoint <= 3; endpoint++) {
            assertThat(login(name, endpoint)).isEqualTo(Verdict.ACCEPT);
        }
        assertThat(login(name, 3)).isEqualTo(Verdict.ACCEPT);
        assertThat(login(name, 4)).isEqualTo(Verdict.TOO_MANY_SESSIONS);
        radius.stop(MAC + 2);
        assertThat(login(name, 4)).isEqualTo(Verdict.ACCEPT);
    }

    private Verdict login(String name, int endpoint) {
        return radius.authenticate(name, "abcd2345", MAC + endpoint);
    }

    private static String account(String name) {
        return created(guest(name).info("password", "abcd2345"));
    }
}
