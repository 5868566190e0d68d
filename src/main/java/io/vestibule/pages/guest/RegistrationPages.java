package io.vestibule.pages.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.access.Letting;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Trouble;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationView;
import io.vestibule.web.FieldError;
import io.vestibule.web.Layout;

/** The pages of a registration, one for each state. */
@Singleton
class RegistrationPages {

    private static final int REFRESH_SECONDS = 5;
    private static final int REFERENCE = 8;

    private final Frames frames;

    RegistrationPages(Frames frames) {
        this.frames = frames;
    }

    /** The page that fits the state, with what is wrong with the last thing that was typed on it. */
    TemplateInstance page(Frame frame, RegistrationView view, String self, List<FieldError> errors) {
        var layout = frames.layout(frame, self);
        if (view.takesPassword()) {
            return GuestTemplates.password(layout, password(frame, view, self, errors));
        }
        return switch (view.state()) {
            case SUBMITTED, PROVISIONING, AWAITING_APPROVAL, READY, ONLINE ->
                GuestTemplates.waiting(layout, waiting(frame, view, self));
            case TEXTING ->
                view.failure().filter(why -> why != Trouble.WAITING).isPresent()
                        ? GuestTemplates.trouble(layout, trouble(frame, view, self, errors))
                        : GuestTemplates.waiting(layout, waiting(frame, view, self));
            case DENIED -> stopped(frame, layout, "denied", null);
            case ENDED -> stopped(frame, layout, "ended", null);
            case FAILED -> stopped(frame, layout, "failed", reference(view));
        };
    }

    private TemplateInstance stopped(Frame frame, Layout layout, String key, String reference) {
        return GuestTemplates.stopped(
                layout,
                new GuestPage.Stopped(
                        frame.words(key + "_title"),
                        reference == null ? frame.words(key + "_text") : frame.words(key + "_text", reference),
                        frame.inLanguage(frame.at("")),
                        frame.words("stopped_again")));
    }

    private GuestPage.Waiting waiting(Frame frame, RegistrationView view, String self) {
        var accountThere = view.state() == RegistrationState.TEXTING;
        var waitsForProvider = view.failure().isPresent();
        var steps = new ArrayList<Part.Step>();
        steps.add(step(frame, "wait_saved", "done"));
        steps.add(step(frame, "wait_account", accountThere ? "done" : view.accountDelayed() ? "late" : "now"));
        steps.add(step(frame, "wait_text", !accountThere ? "later" : waitsForProvider ? "late" : "now"));
        var note = view.accountDelayed() ? "wait_accounts_delayed" : waitsForProvider ? "wait_text_delayed" : null;
        return new GuestPage.Waiting(
                live(view, self),
                frame.words("wait_title"),
                recipient(frame, view, self, "wait_to"),
                note == null ? null : frame.words(note),
                steps,
                seconds(view.beganAt(), view.now()),
                REFRESH_SECONDS);
    }

    private static Part.Step step(Frame frame, String name, String state) {
        return new Part.Step(frame.words(name), state, frame.words("wait_" + state));
    }

    private GuestPage.Password password(Frame frame, RegistrationView view, String self, List<FieldError> errors) {
        var open = view.triesLeft() > 0;
        var shown = !open && errors.isEmpty() ? List.of(new FieldError(null, frame.words("password_ended"))) : errors;
        return new GuestPage.Password(
                live(view, self),
                recipient(frame, view, self, "password_sent_to"),
                open,
                path(self) + "/login",
                ProblemWords.at("password", shown),
                new Part.TextStatus(textKind(view), view.textAt() == null ? 0 : seconds(view.textAt(), view.now())),
                resend(view, self, true),
                shown);
    }

    private static String textKind(RegistrationView view) {
        var state = view.delivery().orElse(DeliveryState.UNKNOWN);
        return state == DeliveryState.DELIVERED ? "delivered" : state.onItsWay() ? "sent" : "unknown";
    }

    private GuestPage.TextTrouble trouble(Frame frame, RegistrationView view, String self, List<FieldError> errors) {
        var reason =
                switch (view.failure().orElseThrow()) {
                    case NUMBER -> "trouble_number";
                    case BARRED -> "trouble_opted_out";
                    case NOT_ARRIVED -> "trouble_unreachable";
                    case NOT_SENT, WAITING -> "trouble_gateway_stopped";
                };
        return new GuestPage.TextTrouble(
                live(view, self),
                recipient(frame, view, self, "password_sent_to"),
                frame.words(reason),
                view.mayChangeNumber() ? path(self) + "/number" : null,
                again(view, self),
                frame.inLanguage(frame.at("/login")),
                errors);
    }

    private static Part.Recipient recipient(Frame frame, RegistrationView view, String self, String key) {
        return new Part.Recipient(
                frame.words(key), view.phone(), view.mayChangeNumber() ? path(self) + "/number" : null);
    }

    /** No text reaches a landline, but a call does; and whoever barred us is not called either. */
    private static Part.Resend again(RegistrationView view, String self) {
        return switch (view.failure().orElseThrow()) {
            case BARRED -> null;
            case NUMBER -> resend(view, self, false);
            default -> resend(view, self, true);
        };
    }

    private static Part.Resend resend(RegistrationView view, String self, boolean textHelps) {
        var text = textHelps ? path(self) + "/resend" : null;
        var call = view.mayCall() ? path(self) + "/call" : null;
        return view.textsLeft() > 0 && (text != null || call != null)
                ? new Part.Resend(text, call, view.resendInSeconds())
                : null;
    }

    /** The page after the login: online on evidence, else still looking for it, or no when the network said so. */
    TemplateInstance online(Frame frame, RegistrationView view, String registration, String self) {
        if (view.letting().filter(how -> how == Letting.REFUSED).isPresent()) {
            return refusedByNetwork(frame, view, registration);
        }
        var proved = view.state() == RegistrationState.ONLINE;
        var left = view.validTo() == null ? null : Duration.between(view.now(), view.validTo());
        return GuestTemplates.online(
                frames.layout(frame, self),
                new GuestPage.Online(
                        proved,
                        !proved && !view.provable(),
                        view.letting().filter(how -> how == Letting.DELAYED).isPresent(),
                        new Part.Live(
                                self, registration + "/state", view.state().word(), view.troubleWord()),
                        left == null || left.isNegative() ? null : left(frame, left),
                        view.validTo() == null ? null : until(frame, view),
                        view.logout().map(GuestPage.HandOver::of).orElse(null),
                        reference(view)));
    }

    private TemplateInstance refusedByNetwork(Frame frame, RegistrationView view, String registration) {
        return GuestTemplates.stopped(
                frames.layout(frame, null),
                new GuestPage.Stopped(
                        frame.words("online_refused_title"),
                        frame.words("online_refused_text", reference(view)),
                        frame.inLanguage(registration),
                        frame.words("status_try")));
    }

    /** The page after a login for somebody who comes without an address of ours. */
    TemplateInstance onlineWithoutRegistration(Frame frame, String self) {
        return GuestTemplates.online(
                frames.layout(frame, self), new GuestPage.Online(true, false, false, null, null, null, null, null));
    }

    /** What the controller says in the way of a login, with no way on but to try again. */
    TemplateInstance stoppedByController(Frame frame, String key, String reference, String again) {
        return GuestTemplates.stopped(
                frames.layout(frame, null),
                new GuestPage.Stopped(
                        frame.words("status_" + key + "_title"),
                        reference == null
                                ? frame.words("status_" + key + "_text")
                                : frame.words("status_" + key + "_text", reference),
                        again,
                        again == null ? null : frame.words("status_try")));
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

    private static String until(Frame frame, RegistrationView view) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(frame.locale())
                .format(view.validTo().atZone(view.zone()));
    }

    private static Part.Live live(RegistrationView view, String self) {
        return new Part.Live(self, path(self) + "/state", view.state().word(), view.troubleWord());
    }

    private static String path(String self) {
        return self.replaceAll("\\?.*", "");
    }

    /** Short enough to be read out at the desk, and to be found in the log. */
    private static String reference(RegistrationView view) {
        return view.token().registration().toString().substring(0, REFERENCE);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    Response respond(Frame frame, int status, TemplateInstance page) {
        return frames.page(status, frames.layout(frame, null), page);
    }
}
