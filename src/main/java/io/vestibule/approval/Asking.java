package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.approval.ApprovalMail.Kind;
import io.vestibule.approval.ApprovalMail.MailState;
import io.vestibule.portal.Portals;
import io.vestibule.portal.Sponsoring;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.Account;
import io.vestibule.signin.Accounts;
import io.vestibule.sponsor.SponsorGroups;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;

/** Whom a request is mailed to, and when once more. Each step is one transaction that finds the request still waiting. */
@Singleton
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Accounts accounts;
    private final SponsorGroups groups;
    private final Portals portals;
    private final ApprovalConfig config;
    private final Keeper keeper;
    private final Tasks tasks;
    private final Clock clock;

    Asking(
            Accounts accounts,
            SponsorGroups groups,
            Portals portals,
            ApprovalConfig config,
            Keeper keeper,
            Tasks tasks,
            Clock clock) {
        this.accounts = accounts;
        this.groups = groups;
        this.portals = portals;
        this.config = config;
        this.keeper = keeper;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Looks up who was named, and mails to those who may decide. */
    void ask(UUID id) {
        var request = Commit.read(() -> ApprovalRequest.byId(id));
        var sponsoring = request.flatMap(this::sponsoring);
        if (sponsoring.isEmpty()) {
            return;
        }
        // a directory may be asked for this, so it is done outside of the transaction
        var account = sponsoring.get().accounts() ? accounts.byMail(request.get().asked) : Optional.<Account>empty();
        Commit.of("approval.ask", () -> stillWaiting(id).ifPresent(waiting -> ask(waiting, sponsoring.get(), account)));
    }

    private void ask(ApprovalRequest request, Sponsoring sponsoring, Optional<Account> account) {
        request.known = account.isPresent() || sponsoring.servesDomainOf(request.asked);
        account.ifPresent(sponsor -> {
            request.owner = sponsor.name();
            request.ownerGroups = "," + String.join(",", groups.of(sponsor.name(), sponsor.directoryGroups())) + ",";
        });
        if (!request.known) {
            LOG.infof("Request %s names nobody who may approve; it shows in the list", request.id);
        }
        mail(request, sponsoring, recipients(request, sponsoring), Kind.REQUEST);
        sponsoring.remindAfter().ifPresent(wait -> later(RemindTask.NAME, request, wait));
        if (!sponsoring.escalateTo().isEmpty()) {
            later(EscalateTask.NAME, request, sponsoring.escalateAfter());
        }
    }

    private static Set<String> recipients(ApprovalRequest request, Sponsoring sponsoring) {
        var recipients = new LinkedHashSet<String>();
        if (request.known) {
            recipients.add(request.asked);
            Optional.ofNullable(sponsoring.deputies().get(request.asked)).ifPresent(recipients::add);
        }
        sponsoring.mailbox().ifPresent(recipients::add);
        return recipients;
    }

    private void later(String task, ApprovalRequest request, Duration wait) {
        tasks.schedule(task, request.id.toString(), request.createdAt.plus(wait));
    }

    /** Mails once more to everybody who was asked. */
    void remind(UUID id) {
        Commit.of("approval.remind", () -> stillWaiting(id)
                .ifPresent(request -> sponsoring(request).ifPresent(sponsoring -> {
                    var asked = ApprovalLink.ofRequest(id).stream()
                            .map(link -> link.address)
                            .toList();
                    mail(request, sponsoring, asked, Kind.REMINDER);
                })));
    }

    /** Mails to those who are asked when nobody has answered. */
    void escalate(UUID id) {
        Commit.of("approval.escalate", () -> stillWaiting(id).ifPresent(request -> sponsoring(request)
                .ifPresent(sponsoring -> mail(request, sponsoring, sponsoring.escalateTo(), Kind.ESCALATION))));
    }

    private void mail(ApprovalRequest request, Sponsoring sponsoring, Collection<String> addresses, Kind kind) {
        var now = clock.instant();
        for (var address : addresses) {
            var link = ApprovalLink.to(request.id, address)
                    .orElseGet(() -> ApprovalLink.fresh(keeper, request.id, address, now));
            link.expiresAt = now.plus(sponsoring.linkLife());
            link.persist();
            var mail = ApprovalMail.about(link, kind, now);
            if (ApprovalMail.countTo(address, now.minus(HOUR)) >= config.mailsPerHour()) {
                mail.blame("limit", "this address got " + config.mailsPerHour() + " mails within an hour");
                mail.end(MailState.FAILED, now);
            } else {
                tasks.schedule(MailTask.NAME, mail.id.toString());
            }
            mail.persist();
        }
    }

    private Optional<Sponsoring> sponsoring(ApprovalRequest request) {
        return portals.named(request.portal).flatMap(portal -> portal.sponsoring());
    }

    private static Optional<ApprovalRequest> stillWaiting(UUID id) {
        return ApprovalRequest.locked(id).filter(request -> request.state == RequestState.WAITING);
    }
}
