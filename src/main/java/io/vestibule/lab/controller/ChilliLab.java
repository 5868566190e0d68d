package io.vestibule.lab.controller;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

import io.vestibule.lab.LabAnswers;

/** CoovaChilli: takes a password that its challenge and the shared secret hide. */
@Path("/lab/controller/chilli")
public class ChilliLab {

    private static final String NAME = "chilli";
    private static final byte[] SECRET = "lab-uam".getBytes(StandardCharsets.UTF_8);

    private final VendorGate gate;
    private final VendorRedirects redirects;

    ChilliLab(VendorGate gate, VendorRedirects redirects) {
        this.gate = gate;
        this.redirects = redirects;
    }

    /** The same for a phone as long as it stays, and another one after each refusal. */
    static String challenge(Endpoint endpoint) {
        var words = endpoint.mac() + endpoint.joinedAt().toEpochMilli() + "-" + endpoint.failures();
        return HexFormat.of().formatHex(Hashes.md5(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the whole address so far. */
    static String checksum(String url) {
        var secret = new String(SECRET, StandardCharsets.UTF_8);
        return HexFormat.of().withUpperCase().formatHex(Hashes.md5((url + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whatever comes of it, the browser is led to the portal; the address it wanted is only passed on. */
    @GET
    @Path("/logon")
    @Blocking
    public Uni<Response> logOn(
            @CookieParam(PhoneCookie.NAME) String phone,
            @QueryParam("username") String userName,
            @QueryParam("password") String hidden,
            @QueryParam("userurl") String landing) {
        var endpoint = gate.endpoint(NAME, phone);
        if (endpoint.online()) {
            return Uni.createFrom().item(answer(endpoint, "already", landing));
        }
        if (hidden == null || !hidden.matches("([0-9a-f]{2})+")) {
            throw LabAnswers.badRequest("password must be hex");
        }
        return gate.ask(
                endpoint,
                userName,
                shown(endpoint, hidden),
                verdict -> answer(gate.endpoint(NAME, phone), result(verdict), landing));
    }

    private static String result(VendorGate.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "success";
            case REJECTED -> "failed&reason=reject";
            case UNHEARD -> "failed&reason=timeout";
        };
    }

    @GET
    @Path("/logoff")
    public Response logOff(@CookieParam(PhoneCookie.NAME) String phone) {
        gate.logout(NAME, phone);
        return answer(gate.endpoint(NAME, phone), "logoff", "");
    }

    private Response answer(Endpoint endpoint, String result, String address) {
        return ControllerResource.found(redirects.chilli(endpoint, result, address == null ? "" : address));
    }

    private static String shown(Endpoint endpoint, String hidden) {
        var challenge = HexFormat.of().parseHex(challenge(endpoint));
        var both = Arrays.copyOf(challenge, challenge.length + SECRET.length);
        System.arraycopy(SECRET, 0, both, challenge.length, SECRET.length);
        var key = Hashes.md5(both);
        var bytes = HexFormat.of().parseHex(hidden);
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] ^= key[at % key.length];
        }
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\0.*", "");
    }
}
