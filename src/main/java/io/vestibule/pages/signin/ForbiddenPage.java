package io.vestibule.pages.signin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.vestibule.signin.PageRefusals;
import io.vestibule.signin.Staff;
import io.vestibule.web.StaffPages;

/** What a member of staff sees whose role does not include the page. */
@Singleton
public class ForbiddenPage {

    private static final int FORBIDDEN = 403;

    private final StaffPages pages;
    private final SecurityIdentity identity;
    private final Staff staff;
    private final PageRefusals refusals;
    private final CurrentVertxRequest request;

    ForbiddenPage(
            StaffPages pages,
            SecurityIdentity identity,
            Staff staff,
            PageRefusals refusals,
            CurrentVertxRequest request) {
        this.pages = pages;
        this.identity = identity;
        this.staff = staff;
        this.refusals = refusals;
        this.request = request;
    }

    /** The role is looked at before the request has a thread that may wait. */
    @ServerExceptionMapper
    public Uni<Response> refuse(ForbiddenException refused) {
        var asked = request.getCurrent().request();
        var note = refusals.note(staff, asked.method().name(), asked.path());
        var user = identity.getPrincipal().getName();
        var page = pages.page(FORBIDDEN, SignInTemplates.forbidden(pages.layout("Not your page", user)))
                .build();
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(note)
                .replaceWith(page);
    }
}
