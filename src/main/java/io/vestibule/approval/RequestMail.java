package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import io.vestibule.mail.Mail;
import io.vestibule.net.Site;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.theme.Renderer;
import io.vestibule.theme.Themes;

/** The words of the mails to sponsors. They are English, as are all pages of the staff. */
@Singleton
class RequestMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

    private final Offers offers;
    private final Portals portals;
    private final Renderer renderer;
    private final Keeper keeper;
    private final Site site;
    private final Clock clock;

    RequestMail(Offers offers, Portals portals, Renderer renderer, Keeper keeper, Site site, Clock clock) {
        this.offers = offers;
        this.portals = portals;
        this.renderer = renderer;
        this.keeper = keeper;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What a mail shows. Each part may be empty.
     *
     * @param lead why this mail comes
     * @param sentTo for whom the link was made
     * @param lasts how long the link decides
     */
    record Content(
            String title,
            String lead,
            String name,
            String company,
            String reason,
            String phone,
            String portal,
            String asked,
            String when,
            String link,
            String sentTo,
            String lasts) {}

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance request(Content mail);

        static native TemplateInstance requestText(Content mail);

        private Templates() {}
    }

    /** Within a transaction. */
    Mail of(ApprovalMail mail, ApprovalLink link, ApprovalRequest request) {
        var content = content(mail, link, request, offers.zone(request));
        return new Mail(
                mail.id.toString().replace("-", ""),
                mail.address,
                content.title(),
                render(Templates.requestText(content)),
                render(Templates.request(content)));
    }

    private Content content(ApprovalMail mail, ApprovalLink link, ApprovalRequest request, ZoneId zone) {
        var who = request.name == null || request.name.isEmpty() ? "A guest" : request.name;
        var token = link.token(keeper).orElseThrow();
        return new Content(
                (mail.kind == ApprovalMail.Kind.REMINDER ? "Reminder: " : "") + who + " asks for Wi-Fi",
                lead(mail.kind, request),
                orEmpty(request.name),
                orEmpty(request.company),
                orEmpty(request.reason),
                request.phoneMasked,
                portals.named(request.portal).map(portal -> portal.title()).orElse(request.portal),
                request.asked,
                TIME.format(request.createdAt.atZone(zone)),
                site.at("/approve/" + token.reveal()).toString(),
                link.address,
                Terms.words(rounded(Duration.between(clock.instant(), link.expiresAt))));
    }

    private static String lead(ApprovalMail.Kind kind, ApprovalRequest request) {
        return switch (kind) {
            case REQUEST -> "They say they are visiting " + request.asked + ", and wait for a yes or a no.";
            case REMINDER -> "They are still waiting. Nobody has answered yet.";
            case ESCALATION -> "They named " + request.asked + ", who has not answered. You can decide.";
        };
    }

    /** The relay may be slow; nobody wants to read "1439 minutes". */
    private static Duration rounded(Duration left) {
        return left.compareTo(Duration.ofHours(2)) < 0
                ? Duration.ofMinutes(Math.max(1, left.toMinutes()))
                : Duration.ofHours(left.plusMinutes(30).toHours());
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }

    private String render(TemplateInstance page) {
        return renderer.render(page, Themes.BUILT_IN, Locale.ENGLISH);
    }
}
