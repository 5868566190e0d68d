package io.vestibule.pages.guest;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.theme.Messages;
import io.vestibule.theme.Themes;
import io.vestibule.web.Languages;
import io.vestibule.web.Layout;
import io.vestibule.web.Layouts;
import io.vestibule.web.Pages;

/** Finds the portal and the language of a request, and makes pages in them. */
@Singleton
class Frames {

    private final Portals portals;
    private final Languages languages;
    private final Messages messages;
    private final Layouts layouts;
    private final Pages pages;

    Frames(Portals portals, Languages languages, Messages messages, Layouts layouts, Pages pages) {
        this.portals = portals;
        this.languages = languages;
        this.messages = messages;
        this.layouts = layouts;
        this.pages = pages;
    }

    /**
     * The frame of a request.
     *
     * @param chosen the language that the guest chose; null for none
     */
    Frame frame(String portalName, String chosen, HttpHeaders headers) {
        var portal = portals.named(portalName).orElseThrow(NotFoundException::new);
        return frame(portal, chosen, headers);
    }

    private Frame frame(Portal portal, String chosen, HttpHeaders headers) {
        var locale = languages.choose(
                portal.theme().orElse(Themes.BUILT_IN), chosen, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new Frame(portal, locale, messages);
    }

    /**
     * The layout of a page.
     *
     * @param self the address that shows this page again; null when a form led to it
     */
    Layout layout(Frame frame, String self) {
        return layouts.layout(
                frame.theme(),
                frame.locale(),
                frame.portal().title(),
                frame.at(""),
                frame.inLanguage(frame.at("/help")),
                self);
    }

    Response page(Layout layout, TemplateInstance page) {
        return pages.page(layout, page);
    }

    Response page(int status, Layout layout, TemplateInstance page) {
        return pages.page(status, layout, page, List.of());
    }

    /** A page whose forms may be sent to the given origins beside our own. */
    Response page(Layout layout, TemplateInstance page, List<String> formOrigins) {
        return pages.page(200, layout, page, formOrigins);
    }
}
