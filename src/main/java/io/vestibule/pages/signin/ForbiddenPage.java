package io.vestibule.pages.signin;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;

import io.vestibule.web.StaffPages;

/** What a member of staff sees whose role does not include the page. */
@Provider
public class ForbiddenPage implements ExceptionMapper<ForbiddenException> {

    private static final int FORBIDDEN = 403;

    private final StaffPages pages;
    private final SecurityIdentity identity;

    ForbiddenPage(StaffPages pages, SecurityIdentity identity) {
        this.pages = pages;
        this.identity = identity;
    }

    @Override
    public Response toResponse(ForbiddenException refused) {
        var user = identity.getPrincipal().getName();
        return pages.page(FORBIDDEN, SignInTemplates.forbidden(pages.layout("Not your page", user)))
                .build();
    }
}
