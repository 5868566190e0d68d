package io.vestibule.lab.ise;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.lab.DynamicAuthorization;
import io.vestibule.net.MacAddress;

/** The monitoring node: sessions and changes of authorization. Paths and addresses are case sensitive, as there. */
@Path(MntResource.ROOT)
@Produces(MediaType.APPLICATION_XML)
@Singleton
@Blocking
public class MntResource {

    static final String ROOT = "/lab/ise/admin/API/mnt";

    private static final String NODE = "psn1";
    private static final Pattern MAC = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");

    private final LiveSessions sessions;
    private final IseSwitches switches;
    private final IseCredentials known;
    private final Instance<DynamicAuthorization> controllers;
    private final Map<String, Integer> changes = new ConcurrentHashMap<>();

    MntResource(
            LiveSessions sessions,
            IseSwitches switches,
            IseCredentials known,
            Instance<DynamicAuthorization> controllers) {
        this.sessions = sessions;
        this.switches = switches;
        this.known = known;
        this.controllers = controllers;
    }

    @GET
    @Path("/Session/MACAddress/{mac}")
    public Response byMac(@HeaderParam(HttpHeaders.AUTHORIZATION) String who, @PathParam("mac") String mac) {
        return answer(who, "MACAddress", known -> MAC.matcher(mac).matches() ? known.of(lower(mac)) : Optional.empty());
    }

    @GET
    @Path("/Session/UserName/{user}")
    public Response byUser(@HeaderParam(HttpHeaders.AUTHORIZATION) String who, @PathParam("user") String user) {
        return answer(who, "UserName", known -> known.ofUser(user));
    }

    @GET
    @Path("/Session/EndPointIPAddress/{address}")
    public Response byAddress(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String who, @PathParam("address") String address) {
        return answer(who, "EndPointIPAddress", known -> known.at(address));
    }

    @GET
    @Path("/Session/Active/SessionID/{id}/0")
    public Response byId(@HeaderParam(HttpHeaders.AUTHORIZATION) String who, @PathParam("id") String id) {
        return answer(who, "SessionID", known -> known.withId(id));
    }

    @GET
    @Path("/CoA/{verb: Reauth|Disconnect}/{node}/{mac}/{option: [0-2]}")
    public Response change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String who,
            @PathParam("verb") String verb,
            @PathParam("node") String node,
            @PathParam("mac") String mac) {
        check(who);
        var session = MAC.matcher(mac).matches() ? sessions.of(lower(mac)) : Optional.<LiveSession>empty();
        var done = session.isPresent() && node.equals(NODE) && works(session.get()) && sent(verb, lower(mac));
        return xml(200, MntXmlWriter.result(verb, done, switches.now().mntXml()));
    }

    /** The first changes of a session may be spoiled. */
    private boolean works(LiveSession session) {
        return changes.merge(session.id(), 1, Integer::sum) > switches.now().coaFalseFirst();
    }

    private boolean sent(String verb, String mac) {
        return verb.equals("Reauth")
                ? controllers.get().reauthenticate(mac)
                : controllers.get().disconnect(mac);
    }

    private Response answer(String who, String what, Function<LiveSessions, Optional<LiveSession>> question) {
        check(who);
        return question.apply(sessions)
                .map(session ->
                        xml(200, MntXmlWriter.session(session, switches.now().mntXml())))
                .orElseGet(() -> xml(500, MntXmlWriter.nothingFound(what)));
    }

    private void check(String who) {
        var pair = known.mntUser() + ":" + known.mntPassword();
        var wanted = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        if (!wanted.equals(who)) {
            throw Refusal.page(401, "Authentication failed");
        }
    }

    private static Response xml(int status, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_XML)
                .entity(text)
                .build();
    }

    private static String lower(String mac) {
        return MacAddress.parse(mac).orElseThrow().text();
    }
}
