package io.vestibule.lab.controller;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.FaultSystem;

/** The way from the controllers to ISE over RADIUS, which can be slow, or cut in any other mode. */
@ApplicationScoped
class RadiusFaults implements FaultSystem {

    static final String SYSTEM = "radius";

    @Override
    public String system() {
        return SYSTEM;
    }
}
