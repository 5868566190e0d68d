package io.vestibule.lab.sms.messagebird;

import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.FaultAnswers;

/** The words of a MessageBird, or of a Bird, in trouble. */
record MessageBirdFaults(String provider, String errorBody, String throttleBody) implements FaultAnswers {

    @Override
    public String system() {
        return "sms/" + provider;
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/" + provider + "/";
    }

    @Override
    public Answer error() {
        return new Answer(500, MediaType.APPLICATION_JSON, errorBody);
    }

    @Override
    public Answer throttle() {
        return new Answer(429, MediaType.APPLICATION_JSON, throttleBody);
    }
}
