package io.vestibule.ise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.net.MacAddress;

/** Devices and their groups in ISE, with the ERS admin's credentials, who must be allowed to write. */
@ApplicationScoped
public class Endpoints {

    private static final String RESOURCE = "endpoint";
    private static final String WRAPPER = "ERSEndPoint";
    private static final String GROUP = "groupId";
    private static final String KEPT_THERE = "staticGroupAssignment";
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final List<String> WRITABLE = List.of(
            "id",
            "name",
            "description",
            "mac",
            "profileId",
            "staticProfileAssignment",
            "portalUser",
            "customAttributes");

    private record Known(String id, Instant until) {}

    private final ErsClients clients;
    private final Clock clock;
    private final Map<String, Known> groups = new ConcurrentHashMap<>();

    Endpoints(ErsClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * The id of an endpoint group.
     *
     * @throws IseException of kind {@link IseFailure#NOT_FOUND} when ISE has none of exactly this name
     */
    public String group(String name) {
        var known = groups.get(name);
        if (known == null || clock.instant().isAfter(known.until())) {
            var answer =
                    clients.admin().read("ise.group", api -> api.readNamed("endpointgroup", Segments.encoded(name)));
            var id = Json.readWrapped(answer, "EndPointGroup").path("id").asText();
            known = new Known(id, clock.instant().plus(KEEP));
            groups.put(name, known);
        }
        return known.id();
    }

    /** The device of a MAC; empty when ISE does not list it. */
    public Optional<Endpoint> find(MacAddress mac) {
        return stored(mac)
                .map(found -> new Endpoint(
                        found.path("id").asText(),
                        mac,
                        found.path(GROUP).asText(""),
                        found.path(KEPT_THERE).asBoolean()));
    }

    /** Lists a device in a group, to stay there; its id. */
    public String create(MacAddress mac, String group, String guest) {
        var endpoint = Json.object();
        endpoint.put("name", mac.upper())
                .put("mac", mac.upper())
                .put(GROUP, group)
                .put(KEPT_THERE, true)
                .put("staticProfileAssignment", false)
                .put("portalUser", guest);
        var body = wrapped(endpoint);
        var answer = clients.admin()
                .change(
                        "ise.endpoint-create",
                        List.of(),
                        (api, csrf) -> api.createEndpoint(csrf.value(), csrf.cookies(), body));
        return answer.location().map(Segments::last).orElse("");
    }

    /**
     * Moves a listed device to a group.
     *
     * @param kept whether it stays there whatever ISE learns of the device
     * @param guest whose device it is; empty for nobody's
     */
    public void move(Endpoint endpoint, String group, boolean kept, Optional<String> guest) {
        var before = stored(endpoint.mac());
        if (before.isEmpty()) {
            throw new IseException(IseFailure.NOT_FOUND, "the endpoint is not listed any more");
        }
        var changed = writable(before.get());
        changed.put(GROUP, group).put(KEPT_THERE, kept);
        guest.ifPresentOrElse(name -> changed.put("portalUser", name), () -> changed.remove("portalUser"));
        var body = wrapped(changed);
        clients.admin()
                .change(
                        "ise.endpoint-update",
                        List.of(),
                        (api, csrf) -> api.updateEndpoint(
                                csrf.value(), csrf.cookies(), Segments.encoded(endpoint.id()), body));
    }

    /** Takes a device off the list; one that is gone already is fine. */
    public void delete(Endpoint endpoint) {
        try {
            clients.admin()
                    .change(
                            "ise.endpoint-delete",
                            List.of(),
                            (api, csrf) ->
                                    api.deleteEndpoint(csrf.value(), csrf.cookies(), Segments.encoded(endpoint.id())));
        } catch (IseException e) {
            if (e.kind() != IseFailure.NOT_FOUND) {
                throw e;
            }
        }
    }

    private Optional<JsonNode> stored(MacAddress mac) {
        try {
            var answer =
                    clients.admin().read("ise.endpoint", api -> api.readNamed(RESOURCE, Segments.encoded(mac.upper())));
            return Optional.of(Json.readWrapped(answer, WRAPPER));
        } catch (IseException e) {
            if (e.kind() == IseFailure.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** ISE refuses a body with a null or with one property that it only shows. */
    private static ObjectNode writable(JsonNode shown) {
        var endpoint = Json.object();
        WRITABLE.stream()
                .filter(name -> shown.hasNonNull(name))
                .filter(name -> !shown.get(name).isTextual()
                        || !shown.get(name).asText().isEmpty())
                .forEach(name -> endpoint.set(name, shown.get(name)));
        return endpoint;
    }

    private static String wrapped(ObjectNode endpoint) {
        return Json.object().set(WRAPPER, endpoint).toString();
    }
}
