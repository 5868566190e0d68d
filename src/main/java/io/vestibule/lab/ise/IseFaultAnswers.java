package io.vestibule.lab.ise;

import jakarta.inject.Singleton;

import io.vestibule.lab.FaultAnswers;

/** ISE's answers to the fault switches: pages of the servlet container, as {@link FaultAnswers} words them. */
@Singleton
class IseFaultAnswers implements FaultAnswers {

    @Override
    public String system() {
        return "ise";
    }

    @Override
    public String pathPrefix() {
        return Ers.PREFIX;
    }
}
