package io.vestibule.lab.ise;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;

/** Guest users: create, read, list, change, delete. */
@Ers
@Path(Ers.ROOT + "/" + Ers.GUEST_USER)
@Blocking
public class GuestUserResource {

    private static final Set<String> FILTER_FIELDS = Set.of(
            "lastName",
            "sponsor",
            "creationTime",
            "personBeingVisited",
            "toDate",
            "userName",
            "firstName",
            "emailAddress",
            "phoneNumber",
            "groupTag",
            "name",
            "company",
            "guestType",
            "status");
    private static final Set<String> SORT_FIELDS =
            Set.of("firstName", "lastName", "emailAddress", "name", "description");

    private final Guests guests;
    private final GuestCreation creation;
    private final GuestUpdate update;
    private final GuestView view;
    private final IseSwitches switches;

    GuestUserResource(Guests guests, GuestCreation creation, GuestUpdate update, GuestView view, IseSwitches switches) {
        this.guests = guests;
        this.creation = creation;
        this.update = update;
        this.view = view;
        this.switches = switches;
    }

    @POST
    public Response create(String body, @Context UriInfo uri) {
        return ErsAnswers.created(
                uri, Ers.GUEST_USER, creation.create(GuestShape.read(body)).id());
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var items = guests.newestFirst().stream().map(view::listed).toList();
        return ErsList.answer(
                uri,
                Ers.GUEST_USER,
                items,
                FILTER_FIELDS,
                SORT_FIELDS,
                switches.now().pagingQuirk());
    }

    @GET
    @Path("versioninfo")
    public Response version(@Context UriInfo uri) {
        return ErsAnswers.versionInfo(uri, Ers.GUEST_USER);
    }

    @GET
    @Path("{id}")
    public Response byId(@PathParam("id") String id, @Context UriInfo uri) {
        return ErsAnswers.wrapped(GuestShape.WRAPPER, view.shown(guests.byId(id).orElseThrow(this::absent), uri));
    }

    @GET
    @Path("name/{name}")
    public Response byName(@PathParam("name") String name, @Context UriInfo uri) {
        return ErsAnswers.wrapped(GuestShape.WRAPPER, view.shown(named(name), uri));
    }

    @PUT
    @Path("{id}")
    public Response updateById(@PathParam("id") String id, String body) {
        var sent = GuestShape.read(body);
        var before = new AtomicReference<Guest>();
        var after = guests.change(id, guest -> {
                    before.set(guest);
                    return update.changed(guest, sent);
                })
                .orElseThrow(this::absent);
        return ErsAnswers.wrapped(
                "UpdatedFieldsList", FieldChanges.between(before.get().doc(), after.doc()));
    }

    @PUT
    @Path("name/{name}")
    public Response updateByName(@PathParam("name") String name, String body) {
        return updateById(named(name).id(), body);
    }

    @DELETE
    @Path("{id}")
    public void deleteById(@PathParam("id") String id) {
        if (!switches.now().canDeleteGuestAccounts()) {
            throw Refusal.missingRight(switches.now(), "canDeleteGuestAccounts");
        }
        if (!guests.remove(id)) {
            throw absent();
        }
    }

    @DELETE
    @Path("name/{name}")
    public void deleteByName(@PathParam("name") String name) {
        deleteById(named(name).id());
    }

    private Guest named(String name) {
        return guests.byName(name).orElseThrow(this::absent);
    }

    private Refusal absent() {
        return Refusal.notFound(GuestShape.WRAPPER);
    }
}
