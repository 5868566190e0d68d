package io.vestibule.sms.smtp;

import java.util.Map;
import java.util.Optional;

import io.vertx.ext.mail.SMTPException;

import io.vestibule.net.HttpFault;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;

/** What a relay's refusal of a mail means, or a fault on the way to it. */
class SmtpVerdict {

    private record Code(SmsFailure failure, String meaning) {}

    private static final Map<Integer, Code> TABLE = Map.ofEntries(
            code(421, SmsFailure.UNAVAILABLE, "The mail relay is out of service"),
            code(450, SmsFailure.UNAVAILABLE, "The mailbox is busy; the mail was not taken"),
            code(451, SmsFailure.UNAVAILABLE, "The mail relay has a fault for the moment; the mail was not taken"),
            code(452, SmsFailure.UNAVAILABLE, "The mail relay is full; the mail was not taken"),
            code(454, SmsFailure.UNAVAILABLE, "The mail relay cannot check the sign-in now"),
            code(530, SmsFailure.CONFIGURATION, "The mail relay wants a sign-in or TLS"),
            code(534, SmsFailure.CONFIGURATION, "The mail relay wants another way to sign in"),
            code(535, SmsFailure.CONFIGURATION, "The user name or the password is wrong"),
            code(538, SmsFailure.CONFIGURATION, "The mail relay wants TLS"),
            code(550, SmsFailure.BAD_NUMBER, "The mail relay does not know the recipient"),
            code(551, SmsFailure.BAD_NUMBER, "The recipient is not at this mail relay"),
            code(552, SmsFailure.REFUSED, "The mail is too large, or the mailbox is full"),
            code(553, SmsFailure.BAD_NUMBER, "The mail relay does not accept the recipient's address"),
            code(554, SmsFailure.REFUSED, "The mail relay refuses the mail"));

    private final Map<String, SmsFailure> overrides;
    private final boolean numberIsAddress;

    /** @param numberIsAddress whether the recipient's address is made of the number, so that a wrong one is the guest's */
    SmtpVerdict(Map<String, SmsFailure> overrides, boolean numberIsAddress) {
        this.overrides = overrides;
        this.numberIsAddress = numberIsAddress;
    }

    SendResult of(Throwable thrown) {
        if (thrown instanceof SMTPException refusal && refusal.getReplyCode() >= 400) {
            return refused(refusal);
        }
        var fault = HttpFault.of(thrown);
        if (fault == HttpFault.UNREACHABLE) {
            return failed(SmsFailure.UNREACHABLE, "", "The mail relay cannot be reached");
        }
        if (fault == HttpFault.CERTIFICATE) {
            return failed(SmsFailure.CERTIFICATE, "", "The certificate of the mail relay is not trusted");
        }
        if (beforeTheMail(String.valueOf(thrown.getMessage()))) {
            return failed(SmsFailure.CONFIGURATION, "", "The mail relay offers no such TLS or sign-in");
        }
        return failed(SmsFailure.UNKNOWN_OUTCOME, "", "The mail relay did not say whether it took the mail");
    }

    /** What a reply code means; empty when it is not in our table. */
    static Optional<String> meaning(String code) {
        return code.matches("[0-9]{3}")
                ? Optional.ofNullable(TABLE.get(Integer.valueOf(code))).map(Code::meaning)
                : Optional.empty();
    }

    private SendResult refused(SMTPException refusal) {
        var code = String.valueOf(refusal.getReplyCode());
        var kind = Optional.ofNullable(overrides.get(code)).orElseGet(() -> kind(refusal));
        var reason = meaning(code).orElse("Refused for a reason that is not in our table");
        return switch (kind) {
            case THROTTLED, UNAVAILABLE, CONFIGURATION, UNKNOWN_OUTCOME, UNREACHABLE, PROVIDER_FAULT ->
                failed(kind, code, reason);
            default -> SendResult.refused(kind, code, reason);
        };
    }

    private SmsFailure kind(SMTPException refusal) {
        var code = refusal.getReplyCode();
        var known = TABLE.get(code);
        if (code < 500) {
            return known == null ? SmsFailure.UNAVAILABLE : known.failure();
        }
        if (saysPolicy(refusal) || known == null && code < 510) {
            return SmsFailure.CONFIGURATION; // no relaying for us, or a command that it does not understand
        }
        var kind = known == null ? SmsFailure.REFUSED : known.failure();
        return kind == SmsFailure.BAD_NUMBER && !numberIsAddress ? SmsFailure.CONFIGURATION : kind;
    }

    /** An enhanced status (RFC 3463) of subject 7 is about who may send, whatever the code says. */
    private static boolean saysPolicy(SMTPException refusal) {
        return String.valueOf(refusal.getReplyMessage()).matches("(?s)[0-9]{3}[ -]5\\.7\\.[0-9]+.*");
    }

    /** The client has no types for these. */
    private static boolean beforeTheMail(String message) {
        return message.contains("STARTTLS") || message.contains("AUTH");
    }

    private static SendResult failed(SmsFailure kind, String code, String reason) {
        return SendResult.failed(kind, code, reason);
    }

    private static Map.Entry<Integer, Code> code(int code, SmsFailure failure, String meaning) {
        return Map.entry(code, new Code(failure, meaning));
    }
}
