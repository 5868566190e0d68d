package io.vestibule.lab.controller;

import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** The northbound portal interface of Ruckus SmartZone. */
@Path("/lab/controller/smartzone")
public class SmartZoneLab {

    private final Controllers controllers;
    private final VendorGate gate;

    SmartZoneLab(Controllers controllers, VendorGate gate) {
        this.gate = gate;
        this.controllers = controllers;
    }

    @POST
    @Path("/portalintf")
    @Blocking
    public Uni<Map<String, Object>> northbound(Map<String, String> command) {
        if (!"lab-northbound".equals(command.get("RequestPassword"))) {
            return now(ruckus(306, "Wrong request password"));
        }
        var endpoint = controllers.find(Mac.canonical(command.get("UE-MAC")));
        if (endpoint.isEmpty()) {
            return now(ruckus(300, "Not found"));
        }
        if ("Logout".equals(command.get("RequestType"))) {
            controllers.logout(endpoint.get());
            return now(ruckus(200, "OK"));
        }
        if (endpoint.get().online()) {
            return now(ruckus(101, "Client authorized"));
        }
        return gate.ask(endpoint.get(), command.get("UE-Username"), command.get("UE-Password"), SmartZoneLab::outcome);
    }

    private static Map<String, Object> outcome(VendorGate.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ruckus(201, "Login succeeded");
            case REJECTED -> ruckus(301, "Login failed");
            case UNHEARD -> ruckus(401, "Authentication server error");
        };
    }

    private static <T> Uni<T> now(T answer) {
        return Uni.createFrom().item(answer);
    }

    private static Map<String, Object> ruckus(int code, String message) {
        return Map.of("Vendor", "ruckus", "APIVersion", "1.0", "ResponseCode", code, "ReplyMessage", message);
    }
}
