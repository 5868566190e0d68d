package io.vestibule.pages.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import jakarta.inject.Singleton;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.access.AdmissionState;
import io.vestibule.access.AdmissionView;
import io.vestibule.access.Letting;
import io.vestibule.portal.NetworkKind;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationView;
import io.vestibule.registration.Scope;

/** The pages from the right password on: being let on, online, too many devices. */
@Singleton
class OnlinePages {

    private static final int CONNECTING_SECONDS = 3;

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
        var ends = view.ends();
        var left = ends == null ? null : Duration.between(view.now(), ends);
        var central = view.network() == NetworkKind.CWA;
        return GuestTemplates.online(
                frames.layout(frame, self),
                new GuestPage.Online(
                        proved,
                        !proved && !view.provable(),
                        view.letting().filter(how -> how == Letting.DELAYED).isPresent(),
                        new Part.Live(
                                self, registration + "/state", view.state().word(), view.troubleWord()),
                        left == null || left.isNegative() ? null : left(frame, left),
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

    /** The page after a login for somebody who comes without an address of ours. */
    TemplateInstance onlineWithoutRegistration(Frame frame, String self) {
        return GuestTemplates.online(
                frames.layout(frame, self),
                new GuestPage.Online(true, false, false, null, null, null, null, null, null));
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

    private static String left(Frame frame, Duration left) {
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
