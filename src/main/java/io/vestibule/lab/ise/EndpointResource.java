package io.vestibule.lab.ise;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.net.MacAddress;

/** Devices: create, read, list, change, delete. */
@Ers
@Path(Ers.ROOT + "/" + Ers.ENDPOINT)
@Blocking
public class EndpointResource {

    private static final String WRAPPER = "ERSEndPoint";
    private static final Set<String> FILTER_FIELDS = Set.of("mac", "groupId", "portalUser");
    private static final Set<String> SORT_FIELDS = Set.of("name", "mac");
    private static final Set<String> KEPT_APART = Set.of("id", "name", "mac", "groupId", "link");

    private static final JsonShape SHAPE = new JsonShape()
            .texts("id", "name", "description", "mac", "groupId", "profileId", "portalUser")
            .flags("staticGroupAssignment", "staticProfileAssignment")
            .part("customAttributes", new JsonShape().textMap("customAttributes"))
            .ignored("link");

    private final ListedEndpoints endpoints;
    private final Lookups lookups;
    private final IseSwitches switches;
    private final Clock clock;

    EndpointResource(ListedEndpoints endpoints, Lookups lookups, IseSwitches switches, Clock clock) {
        this.endpoints = endpoints;
        this.lookups = lookups;
        this.switches = switches;
        this.clock = clock;
    }

    @POST
    public Response create(String body, @Context UriInfo uri) {
        var sent = JsonShape.read(body, WRAPPER, SHAPE);
        var mac = MacAddress.parse(sent.path("mac").asText())
                .orElseThrow(() -> Refusal.invalid("The MAC address is missing or not valid"));
        var made = new ListedEndpoint(
                UUID.randomUUID().toString(), mac.upper(), group(sent, null), null, clock.instant(), own(sent));
        if (!endpoints.add(made)) {
            throw Refusal.invalid("The endpoint already exists");
        }
        return ErsAnswers.created(uri, Ers.ENDPOINT, made.id());
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var items = endpoints.all().stream().map(EndpointResource::item).toList();
        return ErsList.answer(
                uri,
                Ers.ENDPOINT,
                items,
                FILTER_FIELDS,
                SORT_FIELDS,
                switches.now().pagingQuirk());
    }

    @GET
    @Path("versioninfo")
    public Response version(@Context UriInfo uri) {
        return ErsAnswers.versionInfo(uri, Ers.ENDPOINT);
    }

    @GET
    @Path("name/{mac}")
    public Response byMac(@PathParam("mac") String mac, @Context UriInfo uri) {
        return shown(endpoints.byMac(mac).orElseThrow(EndpointResource::absent), uri);
    }

    @GET
    @Path("{id}")
    public Response byId(@PathParam("id") String id, @Context UriInfo uri) {
        return shown(existing(id), uri);
    }

    @PUT
    @Path("{id}")
    public Response update(@PathParam("id") String id, String body) {
        var sent = JsonShape.read(body, WRAPPER, SHAPE);
        var old = existing(id);
        var group = group(sent, old.group());
        var moved = !group.equals(old.group());
        endpoints.replace(new ListedEndpoint(
                id,
                old.mac(),
                group,
                moved ? old.group() : old.groupBefore(),
                moved ? clock.instant() : old.changed(),
                own(sent)));
        return ErsAnswers.wrapped("UpdatedFieldsList", FieldChanges.between(old.doc(), own(sent)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        if (!endpoints.remove(id)) {
            throw absent();
        }
    }

    private String group(ObjectNode sent, String otherwise) {
        var group = sent.path("groupId").asText("");
        if (group.isEmpty() && otherwise != null) {
            return otherwise;
        }
        if (lookups.byId(LookupKind.ENDPOINT_GROUP, group).isEmpty()) {
            throw Refusal.invalid("The endpoint group does not exist");
        }
        return group;
    }

    private ListedEndpoint existing(String id) {
        return endpoints.byId(id).orElseThrow(EndpointResource::absent);
    }

    private static Refusal absent() {
        return Refusal.notFound(WRAPPER);
    }

    private static ObjectNode own(ObjectNode sent) {
        return sent.deepCopy().without(KEPT_APART);
    }

    /** With the members that a caller must not send back. */
    private static Response shown(ListedEndpoint endpoint, UriInfo uri) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode().put("id", endpoint.id());
        shown.put("name", endpoint.mac()).put("mac", endpoint.mac()).put("groupId", endpoint.group());
        shown.put("staticGroupAssignment", false).put("identityStore", "").put("identityStoreId", "");
        shown.setAll(endpoint.doc());
        shown.set("link", ErsAnswers.link("self", ErsAnswers.address(uri, Ers.ENDPOINT, endpoint.id())));
        return ErsAnswers.wrapped(WRAPPER, shown);
    }

    private static ListItem item(ListedEndpoint endpoint) {
        return new ListItem(endpoint.id(), endpoint.mac(), "", field -> switch (field) {
            case "groupId" -> endpoint.group();
            case "portalUser" -> endpoint.guest();
            default -> endpoint.mac();
        });
    }
}
