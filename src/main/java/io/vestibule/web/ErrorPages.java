package io.vestibule.web;

import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import io.vestibule.secret.Unguessable;
import io.vestibule.theme.Messages;
import io.vestibule.theme.Renderer;
import io.vestibule.theme.Themes;

/** What a person sees when something went wrong: one sentence, and a reference that is also in the log. */
// its users are made before the settings are known, so they get a proxy
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final String LINE = "text/plain;charset=UTF-8";
    private static final String REFERENCE_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_HALF = 4;
    private static final int FIRST_SERVER_FAULT = 500;

    /** Programs ask there, and look for words in answers: a page might have any word. */
    private static final String FOR_PROGRAMS = "/gateway/";

    private static final Pattern OF_THE_STAFF = Pattern.compile("/(sponsor|admin|approve|signin|signout)(/.*)?");

    /** Longer pieces of a path may be tokens, which have no place in a log. */
    private static final int LONGEST_WORD_IN_PATH = 20;

    private final Languages languages;
    private final Layouts layouts;
    private final Messages messages;
    private final Renderer renderer;
    private final SecurityHeaders headers;
    private final StaffPages staff;
    private final IdentityProviderManager identities;

    ErrorPages(
            Languages languages,
            Layouts layouts,
            Messages messages,
            Renderer renderer,
            SecurityHeaders headers,
            StaffPages staff,
            IdentityProviderManager identities) {
        this.languages = languages;
        this.layouts = layouts;
        this.messages = messages;
        this.renderer = renderer;
        this.headers = headers;
        this.staff = staff;
        this.identities = identities;
    }

    /** An error page, ready to be sent. */
    record ErrorPage(int status, String type, String language, String policy, String text) {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(Layout layout, String sentence, String reference);

        static native TemplateInstance stafferror(StaffLayout layout, String sentence, String reference);

        private Templates() {}
    }

    /** Notes the fault in the log and makes the page. */
    Uni<ErrorPage> page(int status, Throwable cause, RoutingContext context) {
        var reference = reference();
        var method = context.request().method().name();
        var path = Objects.requireNonNullElse(context.request().path(), "");
        if (cause instanceof ClosedChannelException) {
            LOG.debugf("[%s] the browser has gone from %s %s", reference, method, printable(path));
        } else if (status >= FIRST_SERVER_FAULT) {
            LOG.errorf(cause, "[%s] %d at %s %s", reference, status, method, printable(path));
        } else {
            LOG.infof("[%s] %d at %s %s", reference, status, method, printable(path));
        }
        if (path.startsWith(FOR_PROGRAMS)) {
            var policy = headers.policy("", List.of());
            return done(new ErrorPage(status, LINE, "en", policy, "ERROR; CODE=" + status));
        }
        if (OF_THE_STAFF.matcher(path).matches()) {
            return signedIn(context).map(user -> staffPage(status, reference, context, user));
        }
        return done(guestPage(status, reference, context.request().getHeader("Accept-Language")));
    }

    private static Uni<ErrorPage> done(ErrorPage page) {
        return Uni.createFrom().item(page);
    }

    private ErrorPage guestPage(int status, String reference, String acceptLanguage) {
        var locale = languages.choose(Themes.BUILT_IN, null, acceptLanguage);
        var title = messages.text(Themes.BUILT_IN, locale, "error_site");
        var layout = layouts.layout(Themes.BUILT_IN, locale, title, "/", null, null);
        var sentence = messages.text(Themes.BUILT_IN, locale, key(status));
        var html = renderer.render(Templates.error(layout, sentence, reference), Themes.BUILT_IN, locale);
        var policy = headers.policy(layout.cssSource(), List.of());
        return new ErrorPage(status, Pages.HTML, layout.language(), policy, html);
    }

    /** In the frame of the staff's own pages, which are English. */
    private ErrorPage staffPage(int status, String reference, RoutingContext context, Optional<SecurityIdentity> user) {
        var layout = staff.bare(messages.text(Themes.BUILT_IN, Locale.ENGLISH, "error_title"), context, user);
        var sentence = messages.text(Themes.BUILT_IN, Locale.ENGLISH, key(status));
        var html = staff.part(Templates.stafferror(layout, sentence, reference));
        return new ErrorPage(status, Pages.HTML, "en", headers.staffPolicy(), html);
    }

    /** Who asks; nobody when that cannot be found out, which may be the very fault. */
    private Uni<Optional<SecurityIdentity>> signedIn(RoutingContext context) {
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .map(identity -> Optional.of(identity).filter(one -> !one.isAnonymous()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static String key(int status) {
        return switch (status) {
            case 401, 403 -> "error_forbidden";
            case 404, 410 -> "error_not_found";
            case 405 -> "error_method";
            case 413, 414, 431 -> "error_too_large";
            case 429 -> "error_too_many";
            case 503 -> "error_busy";
            default -> status >= FIRST_SERVER_FAULT ? "error_ours" : "error_request";
        };
    }

    private static String reference() {
        return Unguessable.word(REFERENCE_HALF, REFERENCE_SIGNS) + "-"
                + Unguessable.word(REFERENCE_HALF, REFERENCE_SIGNS);
    }

    private static String printable(String path) {
        var printable = new StringBuilder();
        for (var word : path.replaceAll("[^\\x21-\\x7e]", "?").split("/")) {
            printable
                    .append(printable.isEmpty() && word.isEmpty() ? "" : "/")
                    .append(word.length() > LONGEST_WORD_IN_PATH ? "..." : word);
        }
        return printable.substring(0, Math.min(printable.length(), 200));
    }
}
