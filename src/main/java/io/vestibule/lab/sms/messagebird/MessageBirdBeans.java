package io.vestibule.lab.sms.messagebird;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vestibule.lab.FaultAnswers;
import io.vestibule.lab.sms.SimulatedProvider;

/** MessageBird and Bird, each a provider of its own. */
class MessageBirdBeans {

    static final String LEGACY = "messagebird";
    static final String BIRD = "bird";

    @Produces
    @Singleton
    SimulatedProvider legacy() {
        return new MessageBirdFates(LEGACY);
    }

    @Produces
    @Singleton
    SimulatedProvider bird() {
        return new MessageBirdFates(BIRD);
    }

    @Produces
    @Singleton
    FaultAnswers legacyFaults() {
        return new MessageBirdFaults(
                LEGACY,
                "{\"errors\":[{\"code\":99,\"description\":\"Internal error\",\"parameter\":null}]}",
                "{\"errors\":[{\"code\":429,\"description\":\"Too many requests\",\"parameter\":null}]}");
    }

    @Produces
    @Singleton
    FaultAnswers birdFaults() {
        return new MessageBirdFaults(
                BIRD,
                "{\"code\":\"InternalServerError\",\"message\":\"Internal error\"}",
                "{\"code\":\"TooManyRequests\",\"message\":\"Too many requests\"}");
    }
}
