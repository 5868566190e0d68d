package io.vestibule.lab.controller;

import java.util.Arrays;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What phones ask to learn whether the Internet is there, and the answer that satisfies them. */
public enum Probe {
    APPLE(
            "captive.apple.com/hotspot-detect.html",
            MediaType.TEXT_HTML,
            "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>"),
    ANDROID("connectivitycheck.gstatic.com/generate_204", null, null),
    WINDOWS("www.msftconnecttest.com/connecttest.txt", MediaType.TEXT_PLAIN, "Microsoft Connect Test"),
    /** Nobody's probe: a page that somebody opens to see whether the Internet is there. */
    PAGE("neverssl.example/", MediaType.TEXT_HTML, "<!DOCTYPE html><title>The Internet</title><h1>The Internet</h1>");

    private final String address;
    private final String type;
    private final String body;

    Probe(String address, String type, String body) {
        this.address = address;
        this.type = type;
        this.body = body;
    }

    /** Host and path, without the scheme, which is plain HTTP. */
    public String address() {
        return address;
    }

    /** The body of the answer; null when it has none. */
    public String body() {
        return body;
    }

    /** What an address of the Internet answers to a phone that is online. */
    static Response answer(String address) {
        var probe = Arrays.stream(values())
                .filter(known -> known.address.equals(address))
                .findFirst()
                .orElse(PAGE);
        return probe.body == null
                ? Response.noContent().build()
                : Response.ok(probe.body, probe.type).build();
    }
}
