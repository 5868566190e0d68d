package io.vestibule.guest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something that staff asked for with one guest's account, and what became of it. */
@Entity
@Table(name = "account_change")
public class AccountChange extends PanacheEntityBase {

    private static final List<ChangeState> OPEN = List.of(ChangeState.ASKED, ChangeState.WAITING);
    private static final int LONGEST_SAYING = 500;

    @Id
    public UUID id;

    /** Shared by what was asked for at once. */
    public UUID batch;

    @Column(name = "guest_id")
    public UUID guestId;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    @Enumerated(EnumType.STRING)
    public ChangeState state;

    /** The account's name of the one who asked. */
    @Column(name = "asked_by")
    public String askedBy;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** When ISE is asked; until then it can be taken back. */
    @Column(name = "due_at")
    public Instant dueAt;

    /** The new end of the account; null for other changes. */
    @Column(name = "until_at")
    public Instant until;

    /** Why the guest is suspended; null for other changes. */
    public String reason;

    /** Whether a new password goes to the guest by text. */
    @Column(name = "by_text")
    public boolean byText;

    /** Whether a request may have reached ISE, so that it is looked up before the next one. */
    public boolean attempted;

    /** The kind of ISE's fault while it waits; null when all is well. */
    public String trouble;

    /** Why it was refused, in ISE's words or ours; null when it was not. */
    public String said;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** All of one guest, oldest first. */
    public static List<AccountChange> of(UUID guestId) {
        return list("guestId = ?1 order by askedAt", guestId);
    }

    /** The newest of each guest, by the guest. */
    public static Map<UUID, AccountChange> newestOf(Collection<UUID> guests) {
        return AccountChange.<AccountChange>list("guestId in ?1 order by askedAt", guests).stream()
                .collect(Collectors.toMap(change -> change.guestId, Function.identity(), (older, newer) -> newer));
    }

    /** All that was asked for at once. */
    public static List<AccountChange> ofBatch(UUID batch) {
        return list("batch = ?1 order by askedAt, id", batch);
    }

    /** Whether another change of this guest is still to come. */
    static boolean anyOpen(UUID guestId) {
        return count("guestId = ?1 and state in ?2 and kind <> ?3", guestId, OPEN, ChangeKind.READ) > 0;
    }

    /** The same change that somebody has asked for since a moment ago, unless it was refused or taken back. */
    public static Optional<AccountChange> like(UUID guestId, ChangeKind kind, String account, Instant since) {
        return find(
                        "guestId = ?1 and kind = ?2 and askedBy = ?3 and askedAt > ?4 and state not in ?5",
                        guestId,
                        kind,
                        account,
                        since,
                        List.of(ChangeState.REFUSED, ChangeState.WITHDRAWN))
                .firstResultOptional();
    }

    /** Whether one that was asked for before this is still to come. */
    boolean waitsItsTurn() {
        return count("guestId = ?1 and state in ?2 and askedAt < ?3 and id <> ?4", guestId, OPEN, askedAt, id) > 0;
    }

    /** The change, locked until the transaction ends: whoever takes it back and the task meet here. */
    static Optional<AccountChange> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static void forget(UUID guestId) {
        delete("guestId", guestId);
    }

    void close(ChangeState how, String words, Instant now) {
        state = how;
        said = words == null ? null : words.substring(0, Math.min(words.length(), LONGEST_SAYING));
        trouble = null;
        endedAt = now;
    }
}
