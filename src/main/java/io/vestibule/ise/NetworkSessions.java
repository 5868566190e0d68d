package io.vestibule.ise;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.vestibule.net.MacAddress;
import io.vestibule.xml.XmlElement;

/**
 * The live sessions of the network, and what can be done to them. Each call here is made now and blocks; what goes wrong
 * is an {@link IseException}. A session that is not there is an empty answer, not a fault.
 */
@ApplicationScoped
public class NetworkSessions {

    private final IseConfig config;
    private final Clock clock;
    private MntClient client;

    NetworkSessions(IseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether there is a monitoring node to ask. */
    public boolean configured() {
        return config.mnt().username().isPresent() && config.mnt().password().isPresent();
    }

    /** The session that a controller gave an id. */
    public Optional<NetworkSession> withId(String id) {
        return ask("mnt.session", api -> api.sessionById(Segments.encoded(id)))
                // an answer for another id is none; releases differ in what they match
                .filter(session -> session.id().map(id::equalsIgnoreCase).orElse(true));
    }

    /** The session of a device. */
    public Optional<NetworkSession> of(MacAddress endpoint) {
        return ask("mnt.session", api -> api.session("MACAddress", Segments.encoded(endpoint.upper())))
                .filter(session -> session.endpoint().map(endpoint::equals).orElse(true));
    }

    /** The session at an address of the guests' network. */
    public Optional<NetworkSession> at(String address) {
        return ask("mnt.session", api -> api.session("EndPointIPAddress", Segments.encoded(address)));
    }

    /** A session of an account. */
    public Optional<NetworkSession> ofGuest(String userName) {
        return ask("mnt.session", api -> api.session("UserName", Segments.encoded(userName)))
                .filter(session -> session.isOf(userName));
    }

    /** Has the session authorized again in the configured way; false when ISE says that it did not. */
    public boolean refresh(NetworkSession session, MacAddress endpoint) {
        var coa = config.mnt().coa();
        return coa == IseConfig.Coa.DISCONNECT
                ? disconnect(session, endpoint)
                : change("Reauth", session, endpoint, coa.ordinal());
    }

    /** Ends the session; false when ISE says that it did not. */
    public boolean disconnect(NetworkSession session, MacAddress endpoint) {
        return change("Disconnect", session, endpoint, config.mnt().disconnect().ordinal());
    }

    /** How the calls fared of late. */
    public IseHealth health() {
        return client().health();
    }

    private boolean change(String verb, NetworkSession session, MacAddress endpoint, int option) {
        var node = config.mnt()
                .node()
                .or(session::node)
                .orElseThrow(() ->
                        new IseException(IseFailure.REFUSED, "the session names no node: set vestibule.ise.mnt.node"));
        var answer = client().change(
                        "mnt.coa",
                        api -> api.change(verb, Segments.encoded(node), Segments.encoded(endpoint.upper()), option));
        // anything but "true" is a no: the schema lets it be absent
        return XmlElement.parse(answer.body()).find("results").text().equalsIgnoreCase("true");
    }

    private Optional<NetworkSession> ask(String operation, Function<MntApi, Response> request) {
        try {
            return SessionXml.read(
                    client().read(operation, request),
                    config.mnt().captiveProfiles().orElse(Set.of()));
        } catch (IseException e) {
            if (e.kind() == IseFailure.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private synchronized MntClient client() {
        if (client == null) {
            client = new MntClient(
                    ErsConnection.mnt(config), new ErsGate(config.mnt().requestsPerSecond()), clock);
        }
        return client;
    }
}
