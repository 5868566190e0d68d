package io.vestibule.pages.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import io.vestibule.access.AdmissionView;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Trouble;
import io.vestibule.portal.NetworkKind;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationView;
import io.vestibule.web.FieldError;
import io.vestibule.web.Layout;

/** The pages of a registration, one for each state. */
@Singleton
class RegistrationPages {

    private static final int REFRESH_SECONDS = 5;
    private static final int APPROVAL_REFRESH_SECONDS = 15;
    private static final int REFERENCE = 8;

    private final Frames frames;
    private final OnlinePages onlinePages;

    RegistrationPages(Frames frames, OnlinePages onlinePages) {
        this.frames = frames;
        this.onlinePages = onlinePages;
    }

    /** The page that fits the state, with what is wrong with the last thing that was typed on it. */
    TemplateInstance page(Frame frame, RegistrationView view, String self, List<FieldError> errors) {
        var layout = frames.layout(frame, self);
        if (view.tooManyDevices() && errors.isEmpty()) {
            return onlinePages.devices(frame, view, self);
        }
        if (view.takesPassword()) {
            return GuestTemplates.password(layout, password(frame, view, self, null, orRefusal(frame, view, errors)));
        }
        return switch (view.state()) {
            case AWAITING_APPROVAL -> GuestTemplates.approval(layout, approval(frame, view, self));
            case SUBMITTED, PROVISIONING, READY, ONLINE -> GuestTemplates.waiting(layout, waiting(frame, view, self));
            case TEXTING ->
                view.failure().filter(why -> why != Trouble.WAITING).isPresent()
                        ? GuestTemplates.trouble(layout, trouble(frame, view, self, errors))
                        : GuestTemplates.waiting(layout, waiting(frame, view, self));
            case DENIED -> stopped(frame, layout, "denied", null);
            case ENDED -> stopped(frame, layout, view.lapsed() ? "lapsed" : "ended", null);
            case FAILED -> stopped(frame, layout, "failed", reference(view));
        };
    }

    /** Another device makes room; the password is typed once more. */
    TemplateInstance passwordAgain(Frame frame, RegistrationView view, String self) {
        return GuestTemplates.password(
                frames.layout(frame, self), password(frame, view, self, frame.words("devices_ended"), List.of()));
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

    /** The same whether the address is a sponsor's or not; and a device that only came back does not learn whose it is. */
    private GuestPage.Approval approval(Frame frame, RegistrationView view, String self) {
        return new GuestPage.Approval(
                live(view, self),
                recipient(frame, view, self, "approval_to"),
                view.asked()
                        .map(address -> frame.words("approval_asked", address))
                        .orElseGet(() -> frame.words("approval_asked_host")),
                view.asked()
                        .map(address -> frame.words("approval_close", address))
                        .orElseGet(() -> frame.words("approval_close_host")),
                List.of(
                        step(frame, "wait_saved", "done"),
                        step(frame, "wait_approval", "now"),
                        step(frame, "wait_account", "later"),
                        step(frame, "wait_text", "later")),
                APPROVAL_REFRESH_SECONDS);
    }

    private static Part.Step step(Frame frame, String name, String state) {
        return new Part.Step(frame.words(name), state, frame.words("wait_" + state));
    }

    private GuestPage.Password password(
            Frame frame, RegistrationView view, String self, String note, List<FieldError> errors) {
        var elsewhere = view.network() == NetworkKind.NONE;
        var open = view.triesLeft() > 0 && !elsewhere;
        var shown = !open && !elsewhere && errors.isEmpty()
                ? List.of(new FieldError(null, frame.words("password_ended")))
                : errors;
        return new GuestPage.Password(
                live(view, self),
                recipient(frame, view, self, "password_sent_to"),
                open,
                view.ofDigits(),
                elsewhere ? frame.words("password_elsewhere", view.userName()) : note,
                !errors.isEmpty() && view.mayEndOther() && view.loginAt() != null
                        ? frame.inLanguage(path(self) + "/devices")
                        : null,
                path(self) + "/login",
                ProblemWords.at("password", shown),
                new Part.TextStatus(textKind(view), view.textAt() == null ? 0 : seconds(view.textAt(), view.now())),
                resend(view, self, true),
                shown);
    }

    /** Why ISE did not let the device on, when nothing newer is wrong. */
    private static List<FieldError> orRefusal(Frame frame, RegistrationView view, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            return errors;
        }
        if (view.access().filter(AdmissionView::mustJoinAgain).isPresent() && view.state() == RegistrationState.READY) {
            return view.network() == NetworkKind.CWA
                    ? List.of(new FieldError(null, frame.words("connecting_rejoin")))
                    : List.of();
        }
        return view.refusal()
                .map(why -> switch (why) {
                    case WRONG_PASSWORD ->
                        new FieldError("password", frame.words("error_password_wrong", (long) view.triesLeft()));
                    case PASSWORD_UNKNOWN -> new FieldError("password", frame.words("error_password_unknown"));
                    case ACCOUNT_BARRED -> new FieldError(null, frame.words("error_account_barred"));
                    case FORGED, NO_SESSION, TOO_MANY_DEVICES ->
                        new FieldError(null, frame.words("error_no_controller"));
                })
                .map(List::of)
                .orElse(List.of());
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

    static Part.Live live(RegistrationView view, String self) {
        return new Part.Live(self, path(self) + "/state", view.state().word(), view.troubleWord());
    }

    static String path(String self) {
        return self.replaceAll("\\?.*", "");
    }

    /** Short enough to be read out at the desk, and to be found in the log. */
    static String reference(RegistrationView view) {
        return view.token().registration().toString().substring(0, REFERENCE);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    Response respond(Frame frame, int status, TemplateInstance page) {
        return frames.page(status, frames.layout(frame, null), page);
    }
}
