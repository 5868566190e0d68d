package io.vestibule.lab.sms.smpp;

import jakarta.inject.Singleton;

import io.vestibule.lab.FaultSystem;

/** Puts the message centre among the systems with fault switches. Its answers are no HTTP; {@link SmscTexts} gives them. */
@Singleton
class SmppFaults implements FaultSystem {

    static final String SYSTEM = "sms/smpp";

    @Override
    public String system() {
        return SYSTEM;
    }
}
