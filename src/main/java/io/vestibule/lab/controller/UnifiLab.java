package io.vestibule.lab.controller;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
        if (isStranger(cookie, token)) {
            return loginRequired();
        }
        var endpoint = controllers.find(Mac.canonical(String.valueOf(command.get("mac"))));
        var off = "unauthorize-guest".equals(command.get("cmd"));
        if (!off && !"authorize-guest".equals(command.get("cmd")) || endpoint.isEmpty()) {
            return Response.status(400)
                    .entity(unifi("error", "api.err.UnknownStation"))
                    .build();
        }
        if (off) {
            controllers.logout(endpoint.get());
        } else {
            controllers.open(endpoint.get(), "authorized");
        }
        return Response.ok(unifi("ok", "")).build();
    }

    @GET
    @Path("/proxy/network/api/s/default/stat/sta/{mac}")
    public Response unifiStation(
            @CookieParam("TOKEN") String cookie,
            @HeaderParam("X-CSRF-Token") String token,
            @PathParam("mac") String mac) {
        if (isStranger(cookie, token)) {
            return loginRequired();
        }
        var known = controllers.find(Mac.canonical(mac)).filter(endpoint -> endpoint.kind() == Kind.UNIFI);
        return known.isEmpty()
                ? Response.status(400)
                        .entity(unifi("error", "api.err.UnknownStation"))
                        .build()
                : Response.ok(Map.of("meta", Map.of("rc", "ok"), "data", List.of(station(known.get()))))
                        .build();
    }

    private static Map<String, Object> station(Endpoint endpoint) {
        return Map.of(
                "mac", endpoint.mac(), "essid", endpoint.ssid(), "is_guest", true, "authorized", endpoint.online());
    }

    private static boolean isStranger(String cookie, String token) {
        return !"lab-token".equals(cookie) || !"lab-csrf".equals(token);
    }

    private static Response loginRequired() {
        return Response.status(401)
                .entity(unifi("error", "api.err.LoginRequired"))
                .build();
    }

    private static Map<String, Object> unifi(String result, String message) {
        return Map.of("meta", Map.of("rc", result, "msg", message), "data", List.of());
    }
}
