package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.approval.ApprovalMail.MailState;
import io.vestibule.mail.Mail;
import io.vestibule.mail.MailResult;
import io.vestibule.mail.Mailer;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Brings one mail about a request to the relay. A run that was killed before it noted the outcome sends the mail again, with
 * the same id: two mails with the same link do no harm.
 */
@Singleton
class MailTask extends DurableTask {

    static final String NAME = "approval-mail";

    private static final Logger LOG = Logger.getLogger(MailTask.class);
    private static final Backoff PASSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Backoff ADMIN_MUST_ACT = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private final Mailer mailer;
    private final RequestMail words;
    private final Clock clock;

    MailTask(Mailer mailer, RequestMail words, Clock clock) {
        super(NAME, Lane.MAILS);
        this.mailer = mailer;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var mailId = UUID.fromString(id);
        var mail = Commit.of("approval.mail", () -> next(mailId));
        if (mail.isEmpty()) {
            return TaskOutcome.done();
        }
        var result = mailer.send(mail.get());
        return Commit.of("approval.mailed", () -> ended(mailId, result, failures));
    }

    /** What to send; empty when there is no use in it any more. */
    private Optional<Mail> next(UUID id) {
        ApprovalMail mail = ApprovalMail.findById(id);
        if (mail == null || mail.state != MailState.QUEUED) {
            return Optional.empty();
        }
        ApprovalLink link = ApprovalLink.findById(mail.linkId);
        ApprovalRequest request = ApprovalRequest.findById(mail.requestId);
        if (request.state != RequestState.WAITING || !link.expiresAt.isAfter(clock.instant())) {
            mail.end(mail.failure == null ? MailState.DROPPED : MailState.FAILED, clock.instant());
            return Optional.empty();
        }
        return Optional.of(words.of(mail, link, request));
    }

    private TaskOutcome ended(UUID id, MailResult result, int failures) {
        ApprovalMail mail = ApprovalMail.findById(id);
        if (mail == null) {
            return TaskOutcome.done(); // forgotten with its guest
        }
        if (!(result instanceof MailResult.Failed failed)) {
            mail.end(MailState.SENT, clock.instant());
            return TaskOutcome.done();
        }
        if (!failed.kind().word().equals(mail.failure)) {
            LOG.warnf("The mail of request %s did not go out: %s", mail.requestId, failed.words());
        }
        mail.blame(failed.kind().word(), failed.words());
        if (!failed.kind().worthAnotherTry()) {
            mail.end(MailState.FAILED, clock.instant());
            return TaskOutcome.done();
        }
        return TaskOutcome.retry((failed.kind().passes() ? PASSES : ADMIN_MUST_ACT).after(failures));
    }
}
