package io.vestibule.lab.controller;

import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import io.vestibule.lab.LabAnswers;

/** What the other vendors' simulators share: whose request it is, and where the browser goes afterwards. */
@Singleton
class VendorGate {

    private final Controllers controllers;
    private final RadiusLink radius;
    private final Redirects redirects;

    VendorGate(Controllers controllers, RadiusLink radius, Redirects redirects) {
        this.radius = radius;
        this.controllers = controllers;
        this.redirects = redirects;
    }

    Endpoint endpoint(String controller, String phone) {
        return controllers
                .recognise(controller, phone)
                .orElseThrow(() -> LabAnswers.notFound("no phone has joined an SSID of this controller"));
    }

    /** A name and password for RADIUS; a refusal, or no answer, leads back to the portal with the vendor's own mark. */
    Uni<Response> login(Endpoint endpoint, String userName, String password, String landing, String refusal) {
        return ask(
                endpoint,
                userName,
                password,
                verdict -> verdict == Verdict.ACCEPTED
                        ? onTo(endpoint, landing)
                        : ControllerResource.found(redirects.start(endpoint) + refusal));
    }

    /** What became of a question to RADIUS. */
    enum Verdict {
        ACCEPTED,
        REJECTED,
        UNHEARD
    }

    <T> Uni<T> ask(Endpoint endpoint, String userName, String password, Function<Verdict, T> answer) {
        return radius.ask(heard -> answer.apply(
                !heard
                        ? Verdict.UNHEARD
                        : controllers.accepts(endpoint, userName, password) ? Verdict.ACCEPTED : Verdict.REJECTED));
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
