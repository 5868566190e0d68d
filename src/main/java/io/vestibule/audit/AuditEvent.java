package io.vestibule.audit;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import org.hibernate.annotations.Immutable;

/** One line of the audit. */
@Entity
@Table(name = "audit_event")
@Immutable
public class AuditEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** See {@link Actor}. */
    public String actor;

    public String address;

    @Enumerated(EnumType.STRING)
    public Action action;

    /** What it was done to: a kind and an id, such as {@code guest:6f1c...}; null for nothing in particular. */
    public String subject;

    /** What the subject was before, in words; null when that says nothing. */
    public String before;

    /** What it is now, or what was asked for and why, in words. */
    public String after;

    /** The newest lines that pass the filter, at most so many. Needs a transaction or a request. */
    public static List<AuditEvent> newest(AuditFilter filter, int most) {
        var where = filter.where();
        return AuditEvent.<AuditEvent>find(where.query(), Sort.descending("id"), where.values())
                .page(Page.ofSize(most))
                .list();
    }

    /** Deletes lines that are older than a time, the oldest first; the one way in which a line is ever lost. */
    static long purge(Instant before, int most) {
        AuditHorizon.move(before);
        return delete("id in (select e.id from AuditEvent e where e.at < ?1 order by e.at limit " + most + ")", before);
    }
}
