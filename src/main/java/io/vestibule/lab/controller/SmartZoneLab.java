package io.vestibule.lab.controller;

import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The northbound portal interface of Ruckus SmartZone. */
@Path("/lab/controller/smartzone")
public class SmartZoneLab {

    private final Controllers controllers;

    SmartZoneLab(Controllers controllers) {
        this.controllers = controllers;
    }

    @POST
    @Path("/portalintf")
    public Map<String, Object> northbound(Map<String, String> command) {
        if (!"lab-northbound".equals(command.get("RequestPassword"))) {
            return ruckus(306, "Wrong request password");
        }
        var endpoint = controllers.find(Mac.canonical(command.get("UE-MAC")));
        if (endpoint.isEmpty()) {
            return ruckus(300, "Not found");
        }
        if ("Logout".equals(command.get("RequestType"))) {
            controllers.logout(endpoint.get());
            return ruckus(200, "OK");
        }
        if (endpoint.get().online()) {
            return ruckus(101, "Client authorized");
        }
        return controllers.accepts(endpoint.get(), command.get("UE-Username"), command.get("UE-Password"))
                ? ruckus(201, "Login succeeded")
                : ruckus(301, "Login failed");
    }

    private static Map<String, Object> ruckus(int code, String message) {
        return Map.of("Vendor", "ruckus", "APIVersion", "1.0", "ResponseCode", code, "ReplyMessage", message);
    }
}
