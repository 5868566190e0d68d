package io.vestibule.lab.controller;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.FaultAnswers;

/** The words of a controller in trouble. */
@ApplicationScoped
class ControllerFaults implements FaultAnswers {

    @Override
    public String system() {
        return "controller";
    }

    @Override
    public String pathPrefix() {
        return "/lab/controller/";
    }
}
