package io.vestibule.lab.ise;

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

/** The resources of administrators, all alike but for their fields. Guest types and SSIDs can be changed. */
@Ers
@Path(Ers.ROOT + "/{resource}")
@Blocking
public class LookupResource {

    private static final Set<String> SORT_FIELDS = Set.of("name", "description");

    private final Lookups lookups;
    private final SponsorGroups groups;
    private final IseSwitches switches;

    LookupResource(Lookups lookups, SponsorGroups groups, IseSwitches switches) {
        this.lookups = lookups;
        this.groups = groups;
        this.switches = switches;
    }

    @GET
    public Response list(@PathParam("resource") String resource, @Context UriInfo uri) {
        var kind = kind(resource);
        var items = lookups.all(kind).stream().map(LookupResource::item).toList();
        return ErsList.answer(
                uri,
                resource,
                items,
                kind.filterFields(),
                SORT_FIELDS,
                switches.now().pagingQuirk());
    }

    @GET
    @Path("versioninfo")
    public Response version(@PathParam("resource") String resource, @Context UriInfo uri) {
        return ErsAnswers.versionInfo(uri, kind(resource).resource());
    }

    @GET
    @Path("name/{name}")
    public Response named(
            @PathParam("resource") String resource, @PathParam("name") String name, @Context UriInfo uri) {
        var kind = kind(resource);
        var found = lookups.byName(kind, name).orElseThrow(() -> Refusal.notFound(kind.wrapper()));
        return one(resource, found.id(), uri);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("resource") String resource, @PathParam("id") String id, @Context UriInfo uri) {
        var kind = kind(resource);
        if (kind.listsOnlyOn30() && !switches.now().byIdLookups()) {
            throw notAllowed();
        }
        var found = existing(kind, id);
        ObjectNode shown =
                JsonNodeFactory.instance.objectNode().put("id", found.id()).put("name", found.name());
        shown.setAll(kind == LookupKind.SPONSOR_GROUP ? groups.shown(found) : found.doc());
        shown.set("link", ErsAnswers.link("self", ErsAnswers.address(uri, resource, id)));
        return ErsAnswers.wrapped(kind.wrapper(), shown);
    }

    @POST
    public Response create(@PathParam("resource") String resource, String body, @Context UriInfo uri) {
        var kind = kind(resource);
        var doc = written(kind, body);
        var made = new Lookup(UUID.randomUUID().toString(), doc.path("name").asText(), null, own(doc));
        if (made.name().isEmpty() || !lookups.add(kind, made)) {
            throw Refusal.invalid("The name is missing or already exists");
        }
        return ErsAnswers.created(uri, resource, made.id());
    }

    @PUT
    @Path("{id}")
    public Response update(@PathParam("resource") String resource, @PathParam("id") String id, String body) {
        var kind = kind(resource);
        var old = existing(kind, id);
        var doc = written(kind, body);
        var name = doc.path("name").asText(old.name());
        lookups.replace(kind, new Lookup(id, name, old.zone(), own(doc)));
        return ErsAnswers.wrapped("UpdatedFieldsList", FieldChanges.between(old.doc(), own(doc)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("resource") String resource, @PathParam("id") String id) {
        var kind = kind(resource);
        if (kind.writable().isEmpty()) {
            throw notAllowed();
        }
        if (!lookups.remove(kind, id)) {
            throw Refusal.notFound(kind.wrapper());
        }
    }

    private Lookup existing(LookupKind kind, String id) {
        return lookups.byId(kind, id).orElseThrow(() -> Refusal.notFound(kind.wrapper()));
    }

    private static ObjectNode written(LookupKind kind, String body) {
        return JsonShape.read(body, kind.wrapper(), kind.writable().orElseThrow(LookupResource::notAllowed));
    }

    /** The part of a body that is kept beside id and name. */
    private static ObjectNode own(ObjectNode doc) {
        return doc.deepCopy().without(Set.of("id", "name", "link"));
    }

    private static LookupKind kind(String resource) {
        return LookupKind.named(resource).orElseThrow();
    }

    private static Refusal notAllowed() {
        return Refusal.page(405, "The method is not allowed for this resource");
    }

    private static ListItem item(Lookup found) {
        var description = found.doc().path("description").asText("");
        return new ListItem(
                found.id(), found.name(), description, field -> field.equals("name") ? found.name() : description);
    }
}
