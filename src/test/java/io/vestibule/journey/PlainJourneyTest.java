package io.vestibule.journey;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole journey over HTTP as a browser without script, cookies and storage makes it. */
@QuarkusTest
@Tag("database")
class PlainJourneyTest {

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @Test
    @DisplayName("conformance 4: from AireOS without script, cookies and storage")
    void getsOnlineFromAireOs() {
        journey(new Guest(lab, "+447700900201", "02:00:5e:00:02:01"), "aireos");
    }

    @Test
    @DisplayName("conformance 4, 7: from a Catalyst 9800 without script, cookies and storage")
    void getsOnlineFromCatalyst9800() {
        journey(new Guest(lab, "+447700900202", "02:00:5e:00:02:02"), "iosxe");
    }

    private void journey(Guest guest, String kind) {
        var form = guest.join(kind);
        assertThat(form.status()).isEqualTo(200);
        var waiting = guest.register(form);
        assertThat(waiting.status()).isEqualTo(200);
        var passwordPage = guest.waitForPasswordPage(waiting.address());
        var landed = guest.handOver(guest.type(passwordPage, guest.readText()));
        assertThat(landed.address().getPath()).isEqualTo("/g/visitors/online");
        var page = landed.address().getQuery() == null ? waiting.address() : landed.address();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(guest.browser().get(page).text()).contains("You are online"));
        assertThat(guest.device()).isEqualTo("online");
        assertThat(lab.messages(guest.number())).hasSize(1);
    }
}
