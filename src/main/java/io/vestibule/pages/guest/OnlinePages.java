package io.vestibule.pages.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.access.AdmissionState;
import io.vestibule.access.AdmissionView;
import io.vestibule.access.Evidence;
import io.vestibule.access.Letting;
import io.vestibule.controller.LoginForm;
import io.vestibule.portal.NetworkKind;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationView;
import io.vestibule.registration.Scope;
import io.vestibule.web.FieldError;

/** The pages from the right password on: being let on, online, too many devices. */
@Singleton
class OnlinePages {

    private static final int CONNECTING_SECONDS = 3;
    private static final int SHOWN = 5;

    private final Frames frames;

    OnlinePages(Frames frames) {
        this.frames = frames;
    }

    /** The page after the login: online on evidence, else still looking for it, or no when the network said so. */
    TemplateInstance online(Frame frame, RegistrationView view, String registration, String self) {
        if (view.letting().filter(how -> how == Letting.REFUSED).isPresent()) {
            return refusedByNetwork(frame, view, registration);
        }
        var proved = view.state() == RegistrationState.ONLINE;
        if (!proved && !view.provable()) {
            var logout = view.logout().map(GuestPage.HandOver::of).orElse(null);
            return unsure(frame, "online_unsure", self, null, logout, support(frame, view));
        }
        var ends = view.ends();
        var left = ends == null ? null : Duration.between(view.now(), ends);
        var central = view.network() == NetworkKind.CWA;
        return GuestTemplates.online(
                frames.layout(frame, self),
                new GuestPage.Online(
                        proved,
                        view.letting().filter(how -> how == Letting.DELAYED).isPresent(),
                        new Part.Live(
                                self, registration + "/state", view.state().word(), view.troubleWord()),
                        left(frame, left),
                        ends == null ? null : moment(frame, view, ends),
                        central
                                ? null
                                : view.logout().map(GuestPage.HandOver::of).orElse(null),
                        central && view.token().scope() == Scope.FULL ? registration + "/logout" : null,
                        support(frame, view)));
    }

    private TemplateInstance refusedByNetwork(Frame frame, RegistrationView view, String registration) {
        return GuestTemplates.stopped(
                frames.layout(frame, null),
                new GuestPage.Stopped(
                        frame.words("online_refused_title"),
                        frame.words("online_refused_text", RegistrationPages.reference(view)),
                        frame.inLanguage(registration),
                        frame.words("status_try")));
    }

    /** For somebody who comes without an address of ours, but whose device is known to be online. */
    TemplateInstance onlineByEvidence(Frame frame, String self, Evidence evidence, Instant now) {
        var left = evidence.ends().map(end -> Duration.between(now, end)).orElse(null);
        return GuestTemplates.online(
                frames.layout(frame, self),
                new GuestPage.Online(true, false, null, left(frame, left), null, null, null, null));
    }

    /** For somebody who comes without an address of ours, and of whom nothing is known. */
    TemplateInstance unknown(Frame frame, String self) {
        return unsure(frame, "online_unknown", self, frame.inLanguage(frame.at("")), null, null);
    }

    /** The controller says that this device is logged in, and we know nothing of it. */
    TemplateInstance already(Frame frame, String self, Optional<LoginForm> logout) {
        return unsure(
                frame,
                "status_already",
                self,
                null,
                logout.map(GuestPage.HandOver::of).orElse(null),
                null);
    }

    private TemplateInstance unsure(
            Frame frame, String key, String self, String begin, GuestPage.HandOver logout, String support) {
        return GuestTemplates.unsure(
                frames.layout(frame, self),
                new GuestPage.Unsure(
                        frame.words(key + "_title"), frame.words(key + "_text"), self, begin, logout, support));
    }

    /** ISE is at work; the page loads itself again until it is done. */
    TemplateInstance connecting(Frame frame, RegistrationView view, String registration, String self) {
        var grant = view.access().orElseThrow();
        var key = grant.state() == AdmissionState.LEAVING ? "leaving" : "connecting";
        var note = grant.mustJoinAgain() ? "connecting_rejoin" : grant.trouble() == null ? null : "connecting_delayed";
        return GuestTemplates.connecting(
                frames.layout(frame, self),
                new GuestPage.Connecting(
                        new Part.Live(
                                frame.inLanguage(self),
                                registration + "/state",
                                view.state().word(),
                                view.troubleWord()),
                        frame.words(key + "_title"),
                        frame.words(key + "_text"),
                        note == null ? null : frame.words(note),
                        CONNECTING_SECONDS,
                        RegistrationPages.reference(view)));
    }

    /** The choice of ending another device. */
    TemplateInstance devices(Frame frame, RegistrationView view, String self) {
        var others = view.access().orElseThrow().others().stream()
                .map(other -> new Part.Other(
                        other.mac(),
                        moment(frame, view, other.onlineAt()),
                        view.token().scope() == Scope.FULL
                                ? RegistrationPages.path(self) + "/devices/" + other.id() + "/end"
                                : null))
                .toList();
        return GuestTemplates.devices(
                frames.layout(frame, self),
                new GuestPage.Devices(frame.words("devices_text"), others, frame.inLanguage(frame.at(""))));
    }

    /** The choice of ending another device where a controller refused this one; with what is wrong with it. */
    TemplateInstance ending(Frame frame, RegistrationView view, String self, List<FieldError> errors) {
        var others = view.access().map(AdmissionView::others).orElse(List.of()).stream()
                .map(other -> new Part.Other(
                        ending(other.mac()),
                        moment(frame, view, other.onlineAt()),
                        other.id().toString()))
                .toList();
        return GuestTemplates.ending(
                frames.layout(frame, errors.isEmpty() ? self + "/devices" : null),
                new GuestPage.Ending(
                        self + "/devices",
                        frame.words("devices_text"),
                        others,
                        ProblemWords.at("device", errors),
                        ProblemWords.at("password", errors),
                        frame.inLanguage(self),
                        errors));
    }

    /** The end of a device's address: enough for its owner to know it, for whoever has proved nothing yet. */
    private static String ending(String mac) {
        return "\u2026" + mac.substring(Math.max(0, mac.length() - SHOWN));
    }

    /** In words; null when it is not known, or over. */
    private static String left(Frame frame, Duration left) {
        if (left == null || left.isNegative()) {
            return null;
        }
        var hours = left.plusMinutes(30).toHours();
        if (hours >= 48) {
            return frame.words("duration_days", (hours + 12) / 24);
        }
        return hours >= 2
                ? frame.words("duration_hours", hours)
                : frame.words("duration_minutes", Math.max(1, left.toMinutes()));
    }

    private static String moment(Frame frame, RegistrationView view, Instant when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(frame.locale())
                .format(when.atZone(view.zone()));
    }

    /** By what the desk finds this guest's session: the reference, the device, and since when it is on. */
    private static String support(Frame frame, RegistrationView view) {
        var mac = view.access()
                .map(AdmissionView::mac)
                .map(device -> " \u00b7 " + device)
                .orElse("");
        var since = view.access()
                .map(AdmissionView::onlineAt)
                .map(when -> " \u00b7 " + moment(frame, view, when))
                .orElse("");
        return RegistrationPages.reference(view) + mac + since;
    }
}
