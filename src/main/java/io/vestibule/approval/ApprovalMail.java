package io.vestibule.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One mail about a request, and whether it went out. */
@Entity
@Table(name = "approval_mail")
public class ApprovalMail extends PanacheEntityBase {

    /** What for. */
    public enum Kind {
        REQUEST,
        REMINDER,
        ESCALATION
    }

    /** Where it is. */
    public enum MailState {
        /** To be sent, perhaps again after a fault. */
        QUEUED,
        SENT,
        FAILED,
        /** Not needed any more. */
        DROPPED
    }

    @Id
    public UUID id;

    public UUID requestId;
    public UUID linkId;
    public String address;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public MailState state;

    /** The kind of the last fault; null without one. */
    public String failure;

    /** The last fault in words. */
    public String words;

    public Instant createdAt;
    public Instant endedAt;

    public static List<ApprovalMail> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by createdAt", requestId);
    }

    /** Of these requests, the mails that did not go out. */
    public static List<ApprovalMail> inTrouble(Collection<UUID> requestIds) {
        return requestIds.isEmpty()
                ? List.of()
                : list(
                        "requestId in ?1 and failure is not null and state in ?2 order by createdAt",
                        requestIds,
                        List.of(MailState.QUEUED, MailState.FAILED));
    }

    static long countTo(String address, Instant since) {
        return count("address = ?1 and createdAt >= ?2", address, since);
    }

    static void forget(UUID requestId) {
        delete("requestId", requestId);
    }

    static ApprovalMail about(ApprovalLink link, Kind kind, Instant now) {
        var mail = new ApprovalMail();
        mail.id = UUID.randomUUID();
        mail.requestId = link.requestId;
        mail.linkId = link.id;
        mail.address = link.address;
        mail.kind = kind;
        mail.state = MailState.QUEUED;
        mail.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        return mail;
    }

    void end(MailState as, Instant now) {
        state = as;
        endedAt = now.truncatedTo(ChronoUnit.MICROS);
        if (as == MailState.SENT) {
            failure = null;
            words = null;
        }
    }

    void blame(String kindOfFault, String inWords) {
        failure = kindOfFault;
        words = inWords;
    }
}
