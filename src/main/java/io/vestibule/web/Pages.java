package io.vestibule.web;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.theme.Renderer;

/** Makes an answer of a page: rendered in its theme and language, with the policy that fits it. */
@Singleton
public class Pages {

    static final String HTML = "text/html;charset=UTF-8";

    private final Renderer renderer;
    private final SecurityHeaders headers;

    Pages(Renderer renderer, SecurityHeaders headers) {
        this.renderer = renderer;
        this.headers = headers;
    }

    /** A page that was found. */
    public Response page(Layout layout, TemplateInstance page) {
        return page(200, layout, page, List.of());
    }

    /**
     * A page.
     *
     * @param formOrigins the origins beside our own that its forms may be sent to
     */
    public Response page(int status, Layout layout, TemplateInstance page, List<String> formOrigins) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, layout.language())
                .header(SecurityHeaders.POLICY, headers.policy(layout.cssSource(), formOrigins))
                .entity(renderer.render(page, layout.theme(), layout.locale()))
                .build();
    }
}
