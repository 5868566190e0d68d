package io.vestibule.lab.controller;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.FaultAnswers;

/** The way from the controllers to ISE over RADIUS, which can be slow, or cut in any other mode. It has no address. */
@ApplicationScoped
class RadiusFaults implements FaultAnswers {

    static final String SYSTEM = "radius";

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public String pathPrefix() {
        return "/lab/radius/";
    }
}
