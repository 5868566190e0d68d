package io.vestibule.pages.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.BrowserSession;
import io.vestibule.signin.BrowserSessions;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.Staff;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The browsers at which one is signed in. */
@Path(OwnPages.SESSIONS)
@Blocking
@SameOriginOnly
@Authenticated
public class SessionsResource {

    private static final int OK = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm zzz", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final BrowserSessions sessions;
    private final SessionCookie cookies;
    private final OwnPages own;
    private final StaffPages pages;
    private final Staff staff;
    private final ThisBrowser browser;

    SessionsResource(
            BrowserSessions sessions,
            SessionCookie cookies,
            OwnPages own,
            StaffPages pages,
            Staff staff,
            ThisBrowser browser) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.own = own;
        this.pages = pages;
        this.staff = staff;
        this.browser = browser;
    }

    @GET
    public Response show(@QueryParam("done") String done) {
        var rows = sessions.of(staff.name()).stream().map(this::row).toList();
        return pages.page(
                        OK,
                        SignInTemplates.sessions(
                                pages.layout("Your browsers", staff.name()),
                                own.tabs(OwnPages.SESSIONS),
                                rows,
                                done == null ? null : "Signed out there."))
                .build();
    }

    @POST
    @Path("/end")
    public Response end(@FormParam("id") String id) {
        sessions.endOne(staff.actor(), staff.name(), id == null ? "" : id);
        return StaffPages.seeOther(OwnPages.SESSIONS + "?done=1").build();
    }

    /** Signs out everywhere, here too. */
    @POST
    @Path("/end-all")
    public Response endAll() {
        sessions.endAll(staff.actor(), staff.name(), Optional.empty());
        return StaffPages.seeOther("/signin?out=1").cookie(cookies.none()).build();
    }

    private SessionRow row(BrowserSession session) {
        return new SessionRow(
                session.digest,
                session.browser == null ? "A browser" : session.browser,
                session.address == null ? "unknown" : session.address,
                time(session.createdAt),
                time(session.seenAt),
                BrowserSessions.isOf(session, browser.browser().former()));
    }

    private static String time(Instant when) {
        return TIME.format(when);
    }
}
