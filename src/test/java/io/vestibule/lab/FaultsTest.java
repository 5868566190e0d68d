package io.vestibule.lab;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void aShareIsSpreadEvenly() {
        faults.set("ise", new Fault("down", 0, 0.3));
        var hits = new ArrayList<Boolean>();
        for (int i = 0; i < 10; i++) {
            hits.add(faults.strike("ise").is("down"));
        }
        assertThat(hits).filteredOn(hit -> hit).hasSize(3);
        assertThat(hits.subList(0, 4)).contains(true);
    }

    @Test
    void requestsDoNotUseUpTheShareOfReceipts() {
        faults.set("sms/twilio", new Fault("receipts-failed", 0, 0.5));
        for (int i = 0; i < 4; i++) {
            assertThat(faults.strike("sms/twilio")).isEqualTo(Fault.NONE);
            assertThat(faults.strikeReceipts("sms/twilio").is("receipts-failed"))
                    .isEqualTo(i % 2 == 1);
        }
    }

    @Test
    void receiptsAreSparedByFaultsOfRequests() {
        faults.set("sms/twilio", new Fault("down", 0, 1.0));
        assertThat(faults.strikeReceipts("sms/twilio")).isEqualTo(Fault.NONE);
    }
}
