package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestLists;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.Asked;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffLayout;
import io.vestibule.web.StaffPages;

/** One guest: everything that happened, and what can be done. */
@Path(GuestQuery.PAGE + "/{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class GuestResource {

    private static final int OK = 200;

    private final GuestTales tales;
    private final GuestActions actions;
    private final GuestLists lists;
    private final Viewing viewing;
    private final Audit audit;
    private final PhoneNumbers numbers;
    private final Keeper keeper;
    private final StaffPages pages;
    private final Staff staff;

    GuestResource(
            GuestTales tales,
            GuestActions actions,
            GuestLists lists,
            Viewing viewing,
            Audit audit,
            PhoneNumbers numbers,
            Keeper keeper,
            StaffPages pages,
            Staff staff) {
        this.tales = tales;
        this.actions = actions;
        this.lists = lists;
        this.viewing = viewing;
        this.audit = audit;
        this.numbers = numbers;
        this.keeper = keeper;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response show(@PathParam("id") String id, @QueryParam("batch") String batch) {
        var tale = tale(known(id), Optional.empty(), Asked.id(batch));
        return pages.page(OK, SponsorTemplates.guest(layout(), tale)).build();
    }

    /** What the page's script asks for while something is still to come. */
    @GET
    @Path("/story")
    public Response story(@PathParam("id") String id) {
        return pages.page(OK, SponsorTemplates.tale(tale(known(id), Optional.empty(), Optional.empty())))
                .build();
    }

    /** Shows the whole number, and notes who wanted to see it. It stands in this answer alone, and in no address. */
    @POST
    @Path("/number")
    public Response reveal(@PathParam("id") String id) {
        if (!Rights.of(staff).changes()) {
            throw new ForbiddenException();
        }
        var guest = known(id);
        if (!guest.hasPhone()) {
            throw new NotFoundException();
        }
        Commit.of(
                "guest.reveal",
                () -> audit.note(staff.actor(), Action.NUMBER_REVEALED, "guest:" + guest.id, null, null));
        var number = numbers.spacedOut(guest.phone(keeper));
        return pages.page(OK, SponsorTemplates.guest(layout(), tale(guest, Optional.of(number), Optional.empty())))
                .build();
    }

    /** The button of a row: the password goes out by text once more. */
    @POST
    @Path("/texts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        if (!Rights.of(staff).helps()) {
            throw new ForbiddenException();
        }
        var wanted = new GuestActions.Wanted(ChangeKind.RESEND, null, null, null, false);
        var guest = known(id);
        var batch = actions.act(staff.actor(), staff.powers(), List.of(guest.id), wanted);
        return StaffPages.seeOther(GuestQuery.of(form).address(Optional.empty(), Optional.of(batch)))
                .build();
    }

    private GuestTale tale(Guest guest, Optional<String> number, Optional<UUID> batch) {
        return tales.tale(guest, Rights.of(staff), number, batch, staff.name(), viewing.of(staff.powers()));
    }

    /** What somebody may not see is not there; but it is noted that he looked. */
    private Guest known(String id) {
        var uuid = UUID.fromString(id);
        var guest = lists.one(uuid, viewing.of(staff.powers()));
        if (guest.isEmpty() && lists.exists(uuid)) {
            Commit.of(
                    "guest.foreign",
                    () -> audit.note(staff.actor(), Action.FOREIGN_GUEST_REFUSED, "guest:" + uuid, null, "looked at"));
        }
        return guest.orElseThrow(NotFoundException::new);
    }

    private StaffLayout layout() {
        return pages.layout("Guest", staff.name());
    }
}
