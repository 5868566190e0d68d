package io.vestibule.voucher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.guest.AccountChanges;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.portal.Portal;
import io.vestibule.secret.Keeper;

/** Makes vouchers, takes typed codes, and makes vouchers worthless; all inside the caller's transaction. */
@Singleton
public class Vouchers {

    private static final String CODE = "voucher code";
    private static final int PAGE = 25;

    /** No more than this is printed, or made worthless, at once. */
    public static final int AT_ONCE = 200;

    private final Guests guests;
    private final AccountChanges changes;
    private final Tries tries;
    private final Audit audit;
    private final Keeper keeper;
    private final Clock clock;

    Vouchers(Guests guests, AccountChanges changes, Tries tries, Audit audit, Keeper keeper, Clock clock) {
        this.guests = guests;
        this.changes = changes;
        this.tries = tries;
        this.audit = audit;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * What staff want made.
     *
     * @param batch from the form: the same form sent twice makes them once
     * @param names one for each voucher; null for one without
     * @param useBy until when they can be used for the first time
     * @param lasts how long access lasts from then on
     * @param groups the sponsor groups of the one who makes them
     */
    public record Order(
            UUID batch,
            Portal portal,
            String guestType,
            List<String> names,
            int devices,
            Instant useBy,
            Duration lasts,
            Set<String> groups) {}

    /** The vouchers, whose accounts ISE makes in the next seconds. */
    public List<Voucher> make(Actor actor, Order order) {
        var there = Voucher.newest(
                batch(Seen.ALL, order.batch()),
                Optional.empty(),
                clock.instant(),
                order.names().size());
        if (!there.isEmpty()) {
            return mine(actor, order.batch(), there);
        }
        var made = new ArrayList<Voucher>();
        for (var name : order.names()) {
            made.add(one(actor, order, name));
        }
        audit.note(
                actor,
                Action.VOUCHERS_MADE,
                "vouchers:" + order.batch(),
                null,
                made.size() + " at " + order.portal().name() + ", " + order.guestType() + ", use by "
                        + order.useBy().truncatedTo(ChronoUnit.MINUTES) + ", lasting "
                        + order.lasts().toString().substring("PT".length()).toLowerCase(Locale.ROOT));
        return made;
    }

    /** The same form sent twice makes nothing new; but with somebody else's batch in it, it shows nothing either. */
    private List<Voucher> mine(Actor actor, UUID batch, List<Voucher> there) {
        if (there.get(0).madeBy.equals(actor.name())) {
            return there;
        }
        audit.note(actor, Action.FOREIGN_VOUCHER_REFUSED, "vouchers:" + batch, null, "making");
        return List.of();
    }

    private Voucher one(Actor actor, Order order, String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var portal = order.portal();
        // the account must be valid for somebody who uses it at the last moment
        var longest = Duration.between(now, order.useBy()).plus(order.lasts());
        var wish = new Guests.Wish(portal.name(), order.guestType(), portal.location(), longest);
        var guest = guests.withoutPhone(wish, new Person(name, null, null, null, null, null));
        guest.vouch(actor.name(), order.groups());
        var code = Code.random();
        var voucher = new Voucher();
        voucher.id = UUID.randomUUID();
        voucher.batch = order.batch();
        voucher.guestId = guest.id;
        voucher.portal = portal.name();
        voucher.codeSealed = keeper.seal(CODE, code);
        voucher.codeFingerprint = keeper.fingerprint(CODE, code);
        voucher.called(name);
        voucher.devices = order.devices();
        voucher.madeBy = actor.name();
        voucher.madeGroups = guest.sponsorGroups;
        voucher.madeAt = now;
        voucher.useBy = order.useBy().truncatedTo(ChronoUnit.MICROS);
        voucher.lastsSeconds = order.lasts().toSeconds();
        voucher.persist();
        guests.makeReady(guest);
        return voucher;
    }

    /**
     * Looks at a typed code. Whoever types wrong ones has to wait; which of them were ever right is not told.
     *
     * @param mac the device; null when it is not known
     * @param address where the request came from
     */
    public Redemption look(String portal, String typed, String mac, String address) {
        if (typed == null || typed.isBlank()) {
            return new Redemption.Refused(Redemption.Why.EMPTY);
        }
        if (tries.usedUp(portal, mac, address)) {
            return new Redemption.Refused(Redemption.Why.TOO_MANY_TRIES);
        }
        var found = Code.read(typed)
                .flatMap(code -> Voucher.ofCode(keeper.fingerprint(CODE, code)))
                .filter(voucher -> voucher.portal.equals(portal));
        if (found.isEmpty()) {
            tries.miss(portal, mac, address);
            return new Redemption.Refused(Redemption.Why.WRONG);
        }
        var guest = Guest.locked(found.get().guestId);
        var refusal = refusal(found.get(), guest, mac);
        return refusal.isPresent() ? new Redemption.Refused(refusal.get()) : new Redemption.Good(found.get(), guest);
    }

    private Optional<Redemption.Why> refusal(Voucher voucher, Guest guest, String mac) {
        var now = clock.instant();
        var state = voucher.state(now);
        var over = state == VoucherState.VOIDED
                || state == VoucherState.EXPIRED
                || voucher.endsAt != null && !voucher.endsAt.isAfter(now) && !guest.validTo.isAfter(now)
                || guest.state == GuestState.ENDED
                || guest.state == GuestState.SUSPENDED;
        if (over) {
            return Optional.of(Redemption.Why.OVER);
        }
        if (guest.state != GuestState.ACTIVE || guest.passwordSealed == null) {
            return Optional.of(Redemption.Why.NOT_READY);
        }
        var devices = VoucherUse.of(voucher.id).stream().map(use -> use.device).collect(Collectors.toSet());
        devices.add(device(mac));
        return devices.size() > voucher.devices ? Optional.of(Redemption.Why.DEVICES) : Optional.empty();
    }

    /** A device goes online with a voucher. With the first one the clock starts that ends the access. */
    public void used(Voucher voucher, Guest guest, String mac) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (voucher.usedAt == null) {
            voucher.usedAt = now;
            voucher.endsAt = now.plus(voucher.lasts()).truncatedTo(ChronoUnit.MINUTES);
            guests.endAt(guest, voucher.endsAt);
            changes.order(guest, AccountChanges.Wish.extend(voucher.endsAt));
        }
        var known = VoucherUse.of(voucher.id).stream().anyMatch(use -> use.device.equals(device(mac)));
        if (!known) {
            var use = new VoucherUse();
            use.id = UUID.randomUUID();
            use.voucherId = voucher.id;
            use.device = device(mac);
            use.at = now;
            use.persist();
        }
    }

    /** All devices that cannot be told apart are one. */
    private static String device(String mac) {
        return mac == null ? "" : mac;
    }

    /** Makes vouchers worthless at once, and has their accounts deleted in ISE; gives how many that were. */
    public int makeWorthless(Actor actor, Seen seen, List<UUID> ids) {
        var made = 0;
        for (var voucher : visible(actor, seen, ids, "voiding")) {
            if (voucher.voidedAt == null) {
                voucher.voidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
                voucher.voidedBy = actor.name();
                clear(voucher);
                audit.note(actor, Action.VOUCHER_VOIDED, "voucher:" + voucher.id, null, voucher.name);
                made++;
            }
        }
        return made;
    }

    /** Gives the account of a voucher back to ISE. */
    void clear(Voucher voucher) {
        voucher.cleared = true;
        var guest = Guest.locked(voucher.guestId);
        if (guest.iseId != null && guest.state != GuestState.ENDED) {
            changes.order(guest, AccountChanges.Wish.of(ChangeKind.DELETE));
        }
    }

    /** The codes of vouchers that are printed now, in groups of four; noted, and counted on each. */
    public Map<UUID, String> print(Actor actor, List<Voucher> vouchers) {
        var codes = vouchers.stream()
                .collect(Collectors.toMap(
                        voucher -> voucher.id,
                        voucher -> Code.grouped(
                                keeper.open(CODE, voucher.codeSealed).orElseThrow())));
        vouchers.forEach(voucher -> {
            voucher.prints++;
            audit.note(
                    actor,
                    Action.VOUCHERS_PRINTED,
                    "voucher:" + voucher.id,
                    null,
                    voucher.prints == 1 ? "first print" : "print " + voucher.prints);
        });
        return codes;
    }

    /** The last signs of a code, by which the slips in a hand are told apart; the rest stays unguessable. */
    public String ending(Voucher voucher) {
        return keeper.open(CODE, voucher.codeSealed).map(Code::ending).orElse("");
    }

    public Slice<Voucher> page(VoucherFilter filter, Optional<Place> after) {
        return Slice.of(Voucher.newest(filter, after, clock.instant(), PAGE + 1), PAGE, Voucher::place);
    }

    /** All that pass the filter, at most {@link #AT_ONCE}, newest first. */
    public List<Voucher> matching(VoucherFilter filter) {
        return Voucher.newest(filter, Optional.empty(), clock.instant(), AT_ONCE);
    }

    /** Those of the ids that somebody may see. Whoever asks for others stands in the audit. */
    public List<Voucher> visible(Actor actor, Seen seen, List<UUID> ids, String what) {
        var visible = ids.isEmpty() ? List.<Voucher>of() : Voucher.visible(ids, seen);
        var withheld = new LinkedHashSet<>(ids);
        visible.forEach(voucher -> withheld.remove(voucher.id));
        withheld.stream()
                .filter(id -> Voucher.findById(id) != null)
                .forEach(id -> audit.note(actor, Action.FOREIGN_VOUCHER_REFUSED, "voucher:" + id, null, what));
        return visible;
    }

    /** The devices that vouchers were used with, by the voucher. */
    public Map<UUID, List<String>> devices(List<Voucher> vouchers) {
        return VoucherUse.of(vouchers.stream().map(voucher -> voucher.id).toList()).stream()
                .collect(Collectors.groupingBy(
                        use -> use.voucherId, Collectors.mapping(use -> use.device, Collectors.toList())));
    }

    /** Deletes all that is known of an account's voucher. */
    public void forget(Guest guest) {
        Voucher.forget(guest.id);
    }

    private static VoucherFilter batch(Seen seen, UUID batch) {
        return new VoucherFilter(seen, Optional.empty(), Optional.empty(), Optional.of(batch), Optional.empty());
    }
}
