package io.vestibule.pages.guest;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.net.Site;
import io.vestibule.registration.Answer;
import io.vestibule.registration.RegistrationToken;
import io.vestibule.registration.Registrations;

/**
 * What a guest gets who has typed the right password. The form that the browser posts to the controller holds the password, so it is never stored and
 * names no referrer; its policy lets the form go to the controller and, as browsers check the redirect that follows too,
 * to our landing page.
 */
@Singleton
class HandOverPage {

    private final Frames frames;
    private final Registrations registrations;
    private final Site site;

    HandOverPage(Frames frames, Registrations registrations, Site site) {
        this.frames = frames;
        this.registrations = registrations;
        this.site = site;
    }

    private Response page(Frame frame, Answer.HandOver over) {
        var layout = frames.layout(frame, null);
        var form = over.form();
        var page = frames.page(
                layout, GuestTemplates.handover(layout, GuestPage.HandOver.of(form)), List.of(form.origin(), ours()));
        return Response.fromResponse(page)
                .cookie(OnlineResource.remembered(frame, registrations.address(over.token()), site))
                .build();
    }

    /** The answer to a password that was taken; empty when it was not. */
    Optional<Response> page(Frame frame, Answer answer) {
        if (answer instanceof Answer.HandOver over) {
            return Optional.of(page(frame, over));
        }
        if (answer instanceof Answer.SayWords say) {
            return Optional.of(words(frame, say));
        }
        return answer instanceof Answer.Connecting connecting
                ? Optional.of(PortalResource.seeOther(online(frame, connecting.token())))
                : Optional.empty();
    }

    private Response words(Frame frame, Answer.SayWords say) {
        var layout = frames.layout(frame, null);
        var page = new GuestPage.Words(say.words(), URI.create(online(frame, say.token())));
        return frames.page(layout, GuestTemplates.words(layout, page));
    }

    private String online(Frame frame, RegistrationToken token) {
        return frame.inLanguage(frame.at("/online?r=" + registrations.address(token)));
    }

    private String ours() {
        return site.publicUrl().getScheme() + "://" + site.publicUrl().getRawAuthority();
    }
}
