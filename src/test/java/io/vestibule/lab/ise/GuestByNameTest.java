package io.vestibule.lab.ise;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class GuestByNameTest extends LabIseTest {

    @Test
    void point24_namesWithAtAndPlusAreFoundEncoded() {
        var plain = freshName();
        var id = created(guest("+" + plain + "@visit.example"));
        sponsor()
                .urlEncodingEnabled(false)
                .get(ERS + "guestuser/name/%2B" + plain + "%40visit.example")
                .then()
                .statusCode(200)
                .body("GuestUser.id", equalTo(id));
        sponsor()
                .urlEncodingEnabled(false)
                .delete(ERS + "guestuser/name/%2B" + plain + "%40visit.example")
                .then()
                .statusCode(204);
    }

    @Test
    void point24_anUnknownOneIs404InTheShapeOfErs() {
        sponsor()
                .get(ERS + "guestuser/name/" + freshName())
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body("ERSResponse.operation", equalTo("GET-get-guestuser"))
                .body("ERSResponse.messages[0].type", equalTo("ERROR"));
        read("6f2f2f0a-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .body("ERSResponse.messages.size()", equalTo(1));
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        var id = created(guest(freshName()));
        sponsor().get(ERS + "guestuser/" + id + "/").then().statusCode(200);
        sponsor().get(ERS + "guestuser/").then().statusCode(200);
        sponsor()
                .body(guest(freshName()).json())
                .post(ERS + "guestuser/")
                .then()
                .statusCode(201);
    }
}
