package io.vestibule.pages.admin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.BrowserSessions;
import io.vestibule.signin.Role;
import io.vestibule.signin.SecondFactors;
import io.vestibule.signin.Staff;
import io.vestibule.signin.StaffRegister;
import io.vestibule.signin.StaffRegister.Details;
import io.vestibule.signin.StaffRegister.Entry;
import io.vestibule.signin.StaffRegister.Result;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Who may sign in: the list, invitations, and what an admin does about one of them. */
@Path(StaffResource.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed(Role.Is.ADMIN)
public class StaffResource {

    /** What the page says after something was done, by the word in its address. */
    private static final Map<String, String> DONE = Map.of(
            "saved", "The details are saved.",
            "locked", "Locked out, and signed out everywhere.",
            "unlocked", "Let in again.",
            "signed-out", "Signed out everywhere.",
            "reset", "The second step is reset.");

    static final String PAGE = "/admin/staff";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final StaffRegister register;
    private final BrowserSessions sessions;
    private final SecondFactors factors;
    private final StaffPages pages;
    private final Staff staff;

    StaffResource(
            StaffRegister register, BrowserSessions sessions, SecondFactors factors, StaffPages pages, Staff staff) {
        this.register = register;
        this.sessions = sessions;
        this.factors = factors;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response list() {
        var rows = register.everybody().stream().map(StaffRow::of).toList();
        return pages.page(OK, StaffTemplates.list(pages.layout("Staff", staff.name()), rows))
                .build();
    }

    @GET
    @Path("/new")
    public Response blank() {
        return invitation(OK, StaffForm.empty());
    }

    @POST
    @Path("/new")
    public Response invite(
            @FormParam("name") String name,
            @FormParam("fullName") String fullName,
            @FormParam("mail") String mail,
            @FormParam("role") String role) {
        var details = new Details(text(name), text(fullName), text(mail), role(role));
        var result = register.invite(staff.actor(), details);
        return result instanceof Result.Fault fault
                ? invitation(UNPROCESSABLE, StaffForm.of(details, fault))
                : link(((Result.Done) result), details.name());
    }

    @GET
    @Path("/{name}")
    public Response one(@PathParam("name") String name, @QueryParam("done") String done) {
        var entry = entry(name);
        return one(OK, entry, StaffForm.of(entry.account()), done == null ? null : DONE.get(done), null);
    }

    @POST
    @Path("/{name}")
    public Response change(
            @PathParam("name") String name,
            @FormParam("fullName") String fullName,
            @FormParam("mail") String mail,
            @FormParam("role") String role) {
        var details = new Details(name, text(fullName), text(mail), role(role));
        var result = register.change(staff.actor(), details);
        return result instanceof Result.Fault fault
                ? one(UNPROCESSABLE, entry(name), StaffForm.of(details, fault), null, null)
                : done(result, name, "saved");
    }

    @POST
    @Path("/{name}/lock")
    public Response lock(@PathParam("name") String name) {
        return outcome(register.disable(staff.actor(), name, true), name, "locked");
    }

    @POST
    @Path("/{name}/unlock")
    public Response unlock(@PathParam("name") String name) {
        return outcome(register.disable(staff.actor(), name, false), name, "unlocked");
    }

    @POST
    @Path("/{name}/link")
    public Response newLink(@PathParam("name") String name) {
        var result = register.newLink(staff.actor(), name);
        return result instanceof Result.Done done ? link(done, name) : outcome(result, name, "saved");
    }

    @POST
    @Path("/{name}/end-sessions")
    public Response endSessions(@PathParam("name") String name) {
        sessions.endAll(staff.actor(), entry(name).account().name(), Optional.empty());
        return seeOther(name, "signed-out");
    }

    @POST
    @Path("/{name}/reset-second-step")
    public Response resetSecondStep(@PathParam("name") String name) {
        factors.reset(staff.actor(), entry(name).account().name());
        return seeOther(name, "reset");
    }

    private Response outcome(Result result, String name, String word) {
        if (result instanceof Result.Fault fault) {
            var entry = entry(name);
            return one(UNPROCESSABLE, entry, StaffForm.of(entry.account()), null, fault.words());
        }
        return done(result, name, word);
    }

    private static Response done(Result result, String name, String word) {
        if (result instanceof Result.Unknown) {
            throw new NotFoundException();
        }
        return seeOther(name, word);
    }

    private static Response seeOther(String name, String done) {
        return StaffPages.seeOther(PAGE + "/" + name + "?done=" + done).build();
    }

    /** The link is shown once and kept nowhere, so there is no page to send the browser on to. */
    private Response link(Result.Done done, String name) {
        var layout = pages.layout("A link for " + name, staff.name());
        return pages.page(
                        OK,
                        StaffTemplates.link(
                                layout, name, done.link().orElseThrow().toString()))
                .build();
    }

    private Response invitation(int status, StaffForm form) {
        var title = status == OK ? "Invite somebody" : "Error: Invite somebody";
        return pages.page(status, StaffTemplates.invite(pages.layout(title, staff.name()), form))
                .build();
    }

    private Response one(int status, Entry entry, StaffForm form, String notice, String error) {
        var called = entry.account().calledName();
        var layout = pages.layout(status == OK ? called : "Error: " + called, staff.name());
        return pages.page(status, StaffTemplates.one(layout, StaffRow.of(entry), form, notice, error))
                .build();
    }

    private Entry entry(String name) {
        return register.byName(name).orElseThrow(NotFoundException::new);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static Role role(String word) {
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(text(word).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
