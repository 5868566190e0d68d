package io.vestibule.voucher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;

/** One code for one guest without a phone. */
@Entity
@Table(name = "voucher")
public class Voucher extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Shared by what was made at once. */
    public UUID batch;

    /** Its account. */
    @Column(name = "guest_id")
    public UUID guestId;

    public String portal;

    @Column(name = "code_sealed")
    public String codeSealed;

    @Column(name = "code_fingerprint")
    public String codeFingerprint;

    /** The guest's name in small letters, for the search. */
    @Column(name = "search_words")
    public String searchWords;

    /** The guest's name as it is printed; null for none. */
    @Column(name = "guest_name")
    public String name;

    /** With how many devices it may be used. */
    public int devices;

    @Column(name = "made_by")
    public String madeBy;

    /** The sponsor groups of the one who made it, as {@code |a|b|}. */
    @Column(name = "made_groups")
    public String madeGroups;

    @Column(name = "made_at")
    public Instant madeAt;

    /** Until when it can be used for the first time. */
    @Column(name = "use_by")
    public Instant useBy;

    /** How long access lasts from the first use. */
    @Column(name = "lasts_seconds")
    public long lastsSeconds;

    @Column(name = "used_at")
    public Instant usedAt;

    /** When the access ends that it gave; null before its first use. */
    @Column(name = "ends_at")
    public Instant endsAt;

    @Column(name = "voided_at")
    public Instant voidedAt;

    @Column(name = "voided_by")
    public String voidedBy;

    public boolean cleared;

    /** How often it was printed. */
    public int prints;

    /** The voucher of a code, locked, so that two devices at once are counted as two. */
    static Optional<Voucher> ofCode(String fingerprint) {
        return Voucher.<Voucher>find("codeFingerprint", fingerprint)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The voucher of an account. */
    public static Optional<Voucher> of(UUID guestId) {
        return find("guestId", guestId).firstResultOptional();
    }

    /** The newest that somebody may see and that pass the filter, after a place in the list. */
    static List<Voucher> newest(VoucherFilter filter, Optional<Place> after, Instant now, int most) {
        var where = filter.where(after, now);
        return Voucher.<Voucher>find(where.query(), NEWEST, where.values())
                .page(0, most)
                .list();
    }

    /** Those of the ids that somebody may see. */
    static List<Voucher> visible(List<UUID> ids, Seen seen) {
        var where =
                VoucherFilter.of(seen).where(Optional.empty(), Instant.EPOCH).few("id", ids);
        return list(where.query(), NEWEST, where.values());
    }

    /** Those that nobody used in time and whose accounts ISE still has. */
    static List<Voucher> lapsed(Instant now, int most) {
        return Voucher.<Voucher>find(
                        "cleared = false and useBy < ?1 and usedAt is null and voidedAt is null order by useBy", now)
                .page(0, most)
                .list();
    }

    static void forget(UUID guestId) {
        of(guestId).ifPresent(voucher -> {
            VoucherUse.forget(voucher.id);
            voucher.delete();
        });
    }

    public Duration lasts() {
        return Duration.ofSeconds(lastsSeconds);
    }

    public VoucherState state(Instant now) {
        if (voidedAt != null) {
            return VoucherState.VOIDED;
        }
        if (usedAt != null) {
            return VoucherState.USED;
        }
        return useBy.isAfter(now) ? VoucherState.UNUSED : VoucherState.EXPIRED;
    }

    void called(String guestName) {
        name = guestName;
        searchWords = guestName == null ? null : guestName.toLowerCase(Locale.ROOT);
    }

    private static final Sort NEWEST = Sort.descending("madeAt").and("id", Sort.Direction.Descending);

    /** Where it stands in a list that is sorted by age. */
    Place place() {
        return new Place(madeAt, id);
    }
}
