package io.vestibule.lab.controller;

import java.time.Duration;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;

import io.vestibule.lab.Fault;
import io.vestibule.lab.Faults;

/** The way from the controllers to ISE over RADIUS, as far as its fault switch leaves it. */
@Singleton
class RadiusLink {

    private final Faults faults;

    RadiusLink(Faults faults) {
        this.faults = faults;
    }

    /**
     * Goes on with a login once the question has come through. A delay holds no worker thread.
     *
     * @param login told whether the RADIUS server answers
     */
    <T> Uni<T> ask(Function<Boolean, T> login) {
        var fault = faults.strike(RadiusFaults.SYSTEM);
        return Uni.createFrom()
                .item(isHeard(fault))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(fault.is("slow") ? Math.max(1, fault.delayMs()) : 1))
                .map(login);
    }

    /** Whether one question that nobody waits for comes through. */
    boolean isHeard() {
        return isHeard(faults.strike(RadiusFaults.SYSTEM));
    }

    private static boolean isHeard(Fault fault) {
        return fault.is("none") || fault.is("slow");
    }
}
