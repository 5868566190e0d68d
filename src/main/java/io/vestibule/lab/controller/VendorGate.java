package io.vestibule.lab.controller;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.lab.LabAnswers;

/** What the other vendors' simulators share: whose request it is, and where the browser goes afterwards. */
@Singleton
class VendorGate {

    private final Controllers controllers;
    private final Redirects redirects;

    VendorGate(Controllers controllers, Redirects redirects) {
        this.controllers = controllers;
        this.redirects = redirects;
    }

    Endpoint endpoint(String controller, String phone) {
        return controllers
                .recognise(controller, phone)
                .orElseThrow(() -> LabAnswers.notFound("no phone has joined an SSID of this controller"));
    }

    /** A name and password for RADIUS; a refusal leads back to the portal with the vendor's own mark. */
    Response login(Endpoint endpoint, String userName, String password, String landing, String refusal) {
        return accepts(endpoint, userName, password)
                ? onTo(endpoint, landing)
                : ControllerResource.found(redirects.start(endpoint) + refusal);
    }

    boolean accepts(Endpoint endpoint, String userName, String password) {
        return controllers.accepts(endpoint, userName, password);
    }

    Response open(Endpoint endpoint, String userName, String landing) {
        controllers.open(endpoint, userName);
        return onTo(endpoint, landing);
    }

    void logout(String controller, String phone) {
        controllers.logout(endpoint(controller, phone));
    }

    private Response onTo(Endpoint endpoint, String landing) {
        var sound = landing != null && landing.matches("https?://[\\x21-\\x7e]+");
        return ControllerResource.found(sound ? landing : redirects.start(endpoint));
    }
}
