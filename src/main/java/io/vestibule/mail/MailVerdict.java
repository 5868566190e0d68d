package io.vestibule.mail;

import io.vertx.ext.mail.SMTPException;

import io.vestibule.mail.MailResult.Failed;
import io.vestibule.net.HttpFault;

/** What a relay's refusal means, or a fault on the way to it. */
final class MailVerdict {

    private static final int PASSING = 400;
    private static final int LASTING = 500;

    private MailVerdict() {}

    static Failed of(Throwable thrown) {
        if (thrown instanceof SMTPException refusal && refusal.getReplyCode() >= PASSING) {
            return refused(refusal);
        }
        return switch (HttpFault.of(thrown)) {
            case UNREACHABLE -> new Failed(MailFailure.UNREACHABLE, "the mail relay cannot be reached");
            case CERTIFICATE -> new Failed(MailFailure.CERTIFICATE, "the certificate of the mail relay is not trusted");
            case TIMED_OUT, BROKEN_OFF -> broken(String.valueOf(thrown.getMessage()));
        };
    }

    /** The client has no types for what goes wrong before the mail is handed over. */
    private static Failed broken(String message) {
        return message.contains("STARTTLS") || message.contains("AUTH")
                ? new Failed(MailFailure.CONFIGURATION, "the mail relay offers no such TLS or sign-in")
                : new Failed(MailFailure.UNKNOWN_OUTCOME, "the mail relay did not say whether it took the mail");
    }

    private static Failed refused(SMTPException refusal) {
        var code = refusal.getReplyCode();
        if (code < LASTING) {
            return new Failed(MailFailure.BUSY, "the mail relay is busy (" + code + ")");
        }
        if (isPolicy(refusal)) {
            return new Failed(MailFailure.CONFIGURATION, "the mail relay does not let us send (" + code + ")");
        }
        return switch (code) {
            case 550, 551, 553 -> new Failed(MailFailure.ADDRESS, "there is no such mailbox (" + code + ")");
            default -> new Failed(MailFailure.REFUSED, "the mail relay refuses the mail (" + code + ")");
        };
    }

    /** Wrong commands and sign-ins; and an enhanced status (RFC 3463) of subject 7 is about who may send. */
    private static boolean isPolicy(SMTPException refusal) {
        var code = refusal.getReplyCode();
        return code < 510
                || code == 530
                || code == 534
                || code == 535
                || code == 538
                || String.valueOf(refusal.getReplyMessage()).matches("(?s)[0-9]{3}[ -]5\\.7\\.[0-9]+.*");
    }
}
