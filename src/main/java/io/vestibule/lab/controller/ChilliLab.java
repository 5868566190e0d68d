package io.vestibule.lab.controller;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.vestibule.lab.LabAnswers;

/** CoovaChilli: takes a password that its challenge and the shared secret hide. */
@Path("/lab/controller/chilli")
public class ChilliLab {

    private static final byte[] SECRET = "lab-uam".getBytes(StandardCharsets.UTF_8);

    private final VendorGate gate;

    ChilliLab(VendorGate gate) {
        this.gate = gate;
    }

    /** The same for a phone as long as it stays. */
    static String challenge(Endpoint endpoint) {
        var words = endpoint.mac() + endpoint.joinedAt().toEpochMilli();
        return HexFormat.of().formatHex(Hashes.md5(words.getBytes(StandardCharsets.UTF_8)));
    }

    @GET
    @Path("/logon")
    public Response logOn(
            @CookieParam(PhoneCookie.NAME) String phone,
            @QueryParam("username") String userName,
            @QueryParam("password") String hidden,
            @QueryParam("userurl") String landing) {
        var endpoint = gate.endpoint("chilli", phone);
        if (hidden == null || !hidden.matches("([0-9a-f]{2})+")) {
            throw LabAnswers.badRequest("password must be hex");
        }
        return gate.login(endpoint, userName, shown(endpoint, hidden), landing, "&reason=reject");
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
