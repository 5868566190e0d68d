package io.vestibule.lab.sms.smpp;

import jakarta.inject.Singleton;

import io.vestibule.lab.FaultAnswers;

/** Puts the message centre among the systems with fault switches. Its answers are no HTTP; {@link SmscTexts} gives them. */
@Singleton
class SmppFaults implements FaultAnswers {

    static final String SYSTEM = "sms/smpp";

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/smpp/";
    }
}
