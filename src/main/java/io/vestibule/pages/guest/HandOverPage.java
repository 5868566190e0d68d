package io.vestibule.pages.guest;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.controller.LoginForm;
import io.vestibule.net.Site;

/**
 * The page whose form the guest's own browser posts to the controller. It holds the password, so it is never stored and
 * names no referrer; its policy lets the form go to the controller and, as browsers check the redirect that follows too,
 * to our landing page.
 */
@Singleton
class HandOverPage {

    private final Frames frames;
    private final Site site;

    HandOverPage(Frames frames, Site site) {
        this.frames = frames;
        this.site = site;
    }

    Response page(Frame frame, LoginForm form) {
        var layout = frames.layout(frame, null);
        var page =
                new GuestPage.HandOver(form.action(), List.copyOf(form.fields().entrySet()));
        var ours = site.publicUrl();
        return frames.page(
                layout,
                GuestTemplates.handover(layout, page),
                List.of(form.origin(), ours.getScheme() + "://" + ours.getRawAuthority()));
    }
}
