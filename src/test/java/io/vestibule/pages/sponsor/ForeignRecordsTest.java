package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.approval.RequestState;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;
import io.vestibule.voucher.Voucher;

import static org.assertj.core.api.Assertions.assertThat;

/** As a sponsor who sees own guests only: what is another's is not there, and whoever tries stands in the audit. */
@QuarkusTest
@Tag("database")
class ForeignRecordsTest {

    private static final String VOUCHERS = "/sponsor/vouchers";

    @Inject
    SampleGuests guests;

    @Inject
    SampleRequests requests;

    @Inject
    SampleTexts texts;

    private static RequestSpecification ben() {
        return Staff.browser(SignedIn.cookie("ben"));
    }

    private static RequestSpecification order(String name, UUID nonce) {
        return Staff.browser(SignedIn.cookie(name))
                .formParam("nonce", nonce.toString())
                .formParam("amount", 1)
                .formParam("devices", "2")
                .formParam("useBy", LocalDate.now().plusDays(2).toString())
                .formParam("lasts", "PT4H")
                .formParam("portal", "visitors")
                .formParam("type", "Daily (default)")
                .formParam("paper", "a4-24");
    }

    @Test
    void aGuest() {
        var guest = guests.store(guests.vouchedFor(guests.guest("visitors", "Foreign"), "sponsor"));
        var page = "/sponsor/guests/" + guest.id;
        for (var path : List.of(page, page + "/story")) {
            assertThat(ben().get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of(page + "/number", page + "/texts")) {
            assertThat(ben().formParam("x", "").post(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        var sheet = ben().formParam("do", "print").formParam("id", guest.id).post("/sponsor/guests/changes");
        assertThat(Jsoup.parse(sheet.asString()).select(".slip")).isEmpty();
        assertThat(Audited.actions("guest:" + guest.id)).hasSize(5).containsOnly("FOREIGN_GUEST_REFUSED");
    }

    @Test
    void aText() {
        var text = texts.store(texts.text("+447400320001", "GB", DeliveryState.SENT, Duration.ofMinutes(1)));
        var page = "/sponsor/deliveries/" + text.id;
        for (var path : List.of(page, page + "/story")) {
            assertThat(ben().get(path).statusCode()).as(path).isEqualTo(404);
        }
        var acts = List.of("/resend", "/elsewhere", "/call", "/number", "/reveal");
        for (var act : acts) {
            assertThat(ben().formParam("number", "+447400320001")
                            .post(page + act)
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(Audited.actions("delivery:" + text.id))
                .hasSize(2 + acts.size())
                .containsOnly("FOREIGN_TEXT_REFUSED");
    }

    @Test
    void aRequest() {
        var request = requests.waiting(27101, "Foreign", "sponsor", Duration.ofMinutes(1));
        var page = "/sponsor/requests/" + request.id;
        assertThat(ben().get(page + "/story").statusCode()).isEqualTo(404);
        assertThat(ben().formParam("do", "approve").post(page).statusCode()).isEqualTo(404);
        ben().formParam("one", "approve:" + request.id).post("/sponsor/requests/decisions");
        ben().formParam("one", "deny:" + request.id).post("/sponsor/requests/decisions");
        assertThat(requests.stored(request).state).isEqualTo(RequestState.WAITING);
        assertThat(Audited.actions("request:" + request.id)).hasSize(4).containsOnly("REQUEST_REFUSED");
    }

    @Test
    void anothersDecisionsAreNotTakenBack() {
        var request = requests.waiting(27102, "Foreign", "sponsor", Duration.ofMinutes(1));
        var decided = Staff.browser(SignedIn.cookie("sponsor"))
                .formParam("one", "deny:" + request.id)
                .post("/sponsor/requests/decisions");
        var batch = decided.header("Location").replaceAll(".*batch=([0-9a-f-]*).*", "$1");
        ben().formParam("x", "").post("/sponsor/requests/batches/" + batch + "/undo");
        assertThat(requests.stored(request).state).isEqualTo(RequestState.DENIED);
        assertThat(Audited.actions("decisions:" + batch)).containsExactly("REQUEST_REFUSED");
    }

    @Test
    void aVoucher() {
        var batch = UUID.randomUUID();
        order("sponsor", batch).post(VOUCHERS + "/new").then().statusCode(303);
        Voucher voucher = Commit.read(() -> Voucher.find("batch", batch).firstResult());
        assertThat(ben().formParam("id", voucher.id).post(VOUCHERS + "/prints").statusCode())
                .isEqualTo(404);
        ben().formParam("id", voucher.id).post(VOUCHERS + "/voids");
        Voucher now = Commit.read(() -> Voucher.findById(voucher.id));
        assertThat(now.voidedAt).isNull();
        assertThat(Audited.actions("voucher:" + voucher.id))
                .containsExactly("FOREIGN_VOUCHER_REFUSED", "FOREIGN_VOUCHER_REFUSED");
    }

    /** The form's nonce is the batch, and that stands in the address of the list. */
    @Test
    void theCodesOfAnothersVouchersAreNotPrintedByTheFormThatMakesThem() {
        var batch = UUID.randomUUID();
        order("sponsor", batch).post(VOUCHERS + "/new").then().statusCode(303);
        var answer = order("ben", batch).formParam("printNow", "on").post(VOUCHERS + "/new");
        assertThat(Jsoup.parse(answer.asString()).select(".secret")).isEmpty();
        assertThat(Audited.actions("vouchers:" + batch)).containsExactly("VOUCHERS_MADE", "FOREIGN_VOUCHER_REFUSED");
    }
}
