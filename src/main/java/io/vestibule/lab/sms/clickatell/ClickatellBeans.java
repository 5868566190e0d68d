package io.vestibule.lab.sms.clickatell;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vestibule.lab.FaultAnswers;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.SimulatedProvider;

/** Both of Clickatell's APIs, each a provider of its own. */
class ClickatellBeans {

    static final String CLASSIC = "clickatell";
    static final String ONE = "clickatell-one";

    @Produces
    @Singleton
    SimulatedProvider classic() {
        return new ClickatellFates(CLASSIC);
    }

    @Produces
    @Singleton
    SimulatedProvider one() {
        return new ClickatellFates(ONE);
    }

    @Produces
    @Singleton
    FaultAnswers classicFaults() {
        return new ClickatellFaults(CLASSIC, false);
    }

    @Produces
    @Singleton
    FaultAnswers oneFaults() {
        return new ClickatellFaults(ONE, true);
    }

    @Produces
    @Singleton
    ReceiptWriter classicReceipts(References references, ClickatellLabConfig config, Clock clock) {
        return new ClickatellReceipts(CLASSIC, false, references, config, clock);
    }

    @Produces
    @Singleton
    ReceiptWriter oneReceipts(References references, ClickatellLabConfig config, Clock clock) {
        return new ClickatellReceipts(ONE, true, references, config, clock);
    }
}
