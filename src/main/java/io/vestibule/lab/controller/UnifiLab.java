package io.vestibule.lab.controller;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The interface of UniFi OS, at its real paths. */
@Path("/")
public class UnifiLab {

    private final Controllers controllers;

    UnifiLab(Controllers controllers) {
        this.controllers = controllers;
    }

    @POST
    @Path("/api/auth/login")
    public Response unifiLogin(Map<String, String> login) {
        var good = "portal".equals(login.get("username")) && "lab-unifi".equals(login.get("password"));
        return good
                ? Response.ok(Map.of("unique_id", "lab"))
                        .header("Set-Cookie", "TOKEN=lab-token; Path=/; HttpOnly")
                        .header("X-CSRF-Token", "lab-csrf")
                        .build()
                : Response.status(403)
                        .entity(Map.of("code", "AUTHENTICATION_FAILED"))
                        .build();
    }

    @POST
    @Path("/proxy/network/api/s/default/cmd/stamgr")
    public Response unifiStations(
            @CookieParam("TOKEN") String cookie,
            @HeaderParam("X-CSRF-Token") String token,
            Map<String, Object> command) {
        if (!"lab-token".equals(cookie) || !"lab-csrf".equals(token)) {
            return Response.status(401)
                    .entity(unifi("error", "api.err.LoginRequired"))
                    .build();
        }
        var endpoint = controllers.find(Mac.canonical(String.valueOf(command.get("mac"))));
        if (!"authorize-guest".equals(command.get("cmd")) || endpoint.isEmpty()) {
            return Response.status(400)
                    .entity(unifi("error", "api.err.UnknownStation"))
                    .build();
        }
        controllers.open(endpoint.get(), "authorized");
        return Response.ok(unifi("ok", "")).build();
    }

    private static Map<String, Object> unifi(String result, String message) {
        return Map.of("meta", Map.of("rc", result, "msg", message), "data", List.of());
    }
}
