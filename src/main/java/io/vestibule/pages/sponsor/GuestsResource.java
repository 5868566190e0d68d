package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.GuestLists;
import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.Asked;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The list of guests, and what is done with those that were selected in it. */
@Path(GuestQuery.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class GuestsResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int ASK_ABOVE = 50;
    private static final int LONGEST_REASON = 200;

    private final GuestViews views;
    private final GuestActions actions;
    private final ChangeReports reports;
    private final GuestLists lists;
    private final GuestPrint print;
    private final GuestFile file;
    private final StaffPages pages;
    private final Staff staff;

    GuestsResource(
            GuestViews views,
            GuestActions actions,
            ChangeReports reports,
            GuestLists lists,
            GuestPrint print,
            GuestFile file,
            StaffPages pages,
            Staff staff) {
        this.views = views;
        this.actions = actions;
        this.reports = reports;
        this.lists = lists;
        this.print = print;
        this.file = file;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var query = GuestQuery.of(uri.getQueryParameters());
        var elsewhere = views.elsewhere(query);
        if (elsewhere.isPresent()) {
            return StaffPages.seeOther(elsewhere.get()).build();
        }
        return list(OK, query, null);
    }

    /** What the page's script asks for every few seconds. */
    @GET
    @Path("/live")
    public Response live(@Context UriInfo uri) {
        var query = GuestQuery.of(uri.getQueryParameters());
        return pages.page(OK, SponsorTemplates.guestlist(views.list(query, staff.powers(), Rights.of(staff))))
                .build();
    }

    private Response list(int status, GuestQuery query, String complaint) {
        var board = views.board(query, staff.powers(), Rights.of(staff), staff.name(), Rights.takesFiles(staff));
        return pages.page(status, SponsorTemplates.guests(pages.layout("Guests", staff.name()), board, complaint))
                .build();
    }

    /** What was pressed: a button of the bar for all that were selected, or one in a row for that row. */
    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> form) {
        var query = GuestQuery.of(form);
        var kind = Asked.words(form.getFirst("do")).flatMap(ChangeKind::ofWord);
        var printing = "print".equals(form.getFirst("do"));
        var saving = "export".equals(form.getFirst("do"));
        if (kind.isEmpty() && !printing && !saving) {
            return list(UNPROCESSABLE, query, "Choose what to do");
        }
        allow(kind.orElse(ChangeKind.RESET_PASSWORD));
        var all = all(form, query);
        if (all.filter(found -> found.next().isPresent()).isPresent()) {
            return list(UNPROCESSABLE, query, "There are more guests than can be changed at once: narrow the filters");
        }
        var ids = all.map(found -> found.rows().stream().map(Place::id).toList())
                .orElseGet(() -> Ticked.of(form, GuestLists.AT_ONCE));
        if (ids.isEmpty()) {
            return list(UNPROCESSABLE, query, "Select at least one guest");
        }
        if (printing) {
            return print.sheet(ids, form.getFirst("paper"));
        }
        if (saving) {
            return file.of(staff.actor(), lists.some(ids, views.seen(staff.powers())));
        }
        if (asks(kind.get(), ids) && form.getFirst("confirmed") == null) {
            return confirm(form, kind.get(), ids.size());
        }
        var wanted = new GuestActions.Wanted(
                kind.get(),
                form.getFirst("for"),
                form.getFirst("date"),
                Asked.words(form.getFirst("reason"), LONGEST_REASON).orElse(null),
                form.getFirst("byText") != null);
        var batch = actions.act(staff.actor(), staff.powers(), ids, wanted);
        return StaffPages.seeOther(back(form, query, ids, batch)).build();
    }

    private void allow(ChangeKind kind) {
        var rights = Rights.of(staff);
        if (!(kind == ChangeKind.RESEND ? rights.helps() : rights.changes())) {
            throw new ForbiddenException();
        }
    }

    /** What cannot be taken back, or concerns many, is asked about once more. */
    private static boolean asks(ChangeKind kind, List<UUID> ids) {
        return kind == ChangeKind.DELETE || ids.size() > ASK_ABOVE;
    }

    private Response confirm(MultivaluedMap<String, String> form, ChangeKind kind, int count) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        fields.add(Map.entry("confirmed", "yes"));
        var delete = kind == ChangeKind.DELETE;
        var question = new Question(
                question(ChangeReports.label(kind), count),
                delete
                        ? "The accounts are deleted in ISE. This cannot be undone."
                        : "This is done for all of them at once.",
                GuestQuery.PAGE + "/changes",
                fields,
                delete,
                GuestQuery.of(form).address(Optional.empty(), Optional.empty()));
        return pages.page(OK, SponsorTemplates.confirm(pages.layout("Please confirm", staff.name()), question))
                .build();
    }

    /** All that match, where these are meant and not those that were ticked. */
    private Optional<Slice<Place>> all(MultivaluedMap<String, String> form, GuestQuery query) {
        return form.getFirst("one") == null && form.getFirst("all") != null
                ? Optional.of(lists.all(query.filter(views.seen(staff.powers()), DeliveryViews.ZONE)))
                : Optional.empty();
    }

    private static String back(MultivaluedMap<String, String> form, GuestQuery query, List<UUID> ids, UUID batch) {
        return "guest".equals(form.getFirst("back"))
                ? GuestQuery.PAGE + "/" + ids.get(0) + "?batch=" + batch
                : query.address(Optional.empty(), Optional.of(batch));
    }

    /** The line that tells what became of it, which the script asks for until all is done. */
    @GET
    @Path("/changes/{batch}")
    public Response report(@PathParam("batch") String batch) {
        var report = Asked.id(batch)
                .flatMap(id -> reports.report(id, staff.name(), views.seen(staff.powers())))
                .orElseThrow(NotFoundException::new);
        return pages.page(OK, SponsorTemplates.report(report)).build();
    }

    @POST
    @Path("/changes/{batch}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("batch") String batch, MultivaluedMap<String, String> form) {
        var id = Asked.id(batch).orElseThrow(NotFoundException::new);
        actions.withdraw(staff.actor(), id);
        return StaffPages.seeOther(GuestQuery.PAGE + "?batch=" + id).build();
    }

    private static String question(String verb, long count) {
        return verb + (verb.contains(" ") ? ": " : " ") + count + (count == 1 ? " guest" : " guests");
    }
}
