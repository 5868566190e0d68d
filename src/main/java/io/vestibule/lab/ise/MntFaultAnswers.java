package io.vestibule.lab.ise;

import jakarta.inject.Singleton;

import io.vestibule.lab.FaultAnswers;

/** The monitoring node's answers to the fault switches. */
@Singleton
class MntFaultAnswers implements FaultAnswers {

    @Override
    public String system() {
        return "mnt";
    }

    @Override
    public String pathPrefix() {
        return MntResource.ROOT + "/";
    }
}
