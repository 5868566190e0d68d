package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.pages.sponsor.DeliveryBoard.Choice;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;
import io.vestibule.voucher.Voucher;
import io.vestibule.voucher.VoucherState;
import io.vestibule.voucher.Vouchers;
import io.vestibule.web.Asked;

/** Turns vouchers into what their list shows. */
@Singleton
class VoucherViews {

    private final Vouchers vouchers;
    private final Guests guests;
    private final Viewing viewing;
    private final Portals portals;
    private final Clock clock;

    VoucherViews(Vouchers vouchers, Guests guests, Viewing viewing, Portals portals, Clock clock) {
        this.vouchers = vouchers;
        this.guests = guests;
        this.viewing = viewing;
        this.portals = portals;
        this.clock = clock;
    }

    VoucherBoard board(VoucherQuery query, Powers powers, Rights rights, String notice) {
        var now = clock.instant();
        var page = vouchers.page(query.filter(viewing.of(powers)), query.place());
        var devices = page.rows().isEmpty() ? Map.<UUID, List<String>>of() : vouchers.devices(page.rows());
        var state = query.stateMeant().orElse(null);
        var portal = Asked.words(query.portal()).orElse("");
        return new VoucherBoard(
                Stream.of(VoucherState.values())
                        .map(one -> new Choice(one.word(), look(one).label(), one == state))
                        .toList(),
                portals.all().stream()
                        .map(one ->
                                new Choice(one.name(), one.name(), one.name().equals(portal)))
                        .toList(),
                Asked.words(query.q()).orElse(""),
                !query.parts().isEmpty(),
                query.parts().containsKey("batch"),
                notice,
                page.rows().stream()
                        .map(voucher -> row(
                                voucher,
                                rights.helps() ? vouchers.ending(voucher) : "",
                                devices.getOrDefault(voucher.id, List.of()),
                                now))
                        .toList(),
                List.copyOf(query.parts().entrySet()),
                Paper.choices(""),
                query.place().isPresent() ? query.address(Optional.empty()) : null,
                page.next().map(next -> query.address(Optional.of(next))).orElse(null),
                rights);
    }

    private VoucherBoard.Row row(Voucher voucher, String ending, List<String> devices, Instant now) {
        Guest guest = Guest.findById(voucher.guestId);
        var zone = guests.zoneOf(guest);
        var state = voucher.state(now);
        return new VoucherBoard.Row(
                voucher.id.toString(),
                voucher.guestId.toString(),
                look(state),
                meaning(voucher, state, guest, devices, now),
                voucher.name == null ? "" : voucher.name,
                guest.userName,
                ending,
                Moment.of(voucher.madeAt, now, DeliveryViews.ZONE),
                voucher.madeBy,
                GuestLook.at(voucher.useBy, zone),
                GuestLook.length(voucher.lasts()),
                voucher.devices,
                voucher.portal,
                voucher.prints,
                state == VoucherState.UNUSED || state == VoucherState.USED && guest.state != GuestState.ENDED);
    }

    private static StateLook look(VoucherState state) {
        return switch (state) {
            case UNUSED -> new StateLook("sent", "Unused");
            case USED -> new StateLook("delivered", "Used");
            case EXPIRED -> new StateLook("ended", "Expired");
            case VOIDED -> new StateLook("undelivered", "Voided");
        };
    }

    private static String meaning(Voucher voucher, VoucherState state, Guest guest, List<String> devices, Instant now) {
        return switch (state) {
            case UNUSED -> guest.state == GuestState.WANTED || guest.state == GuestState.ENDED ? making(guest) : "";
            case USED -> {
                var by = String.join(
                        ", ",
                        devices.stream().filter(device -> !device.isEmpty()).toList());
                var ended = voucher.endsAt.isAfter(now) && guest.state != GuestState.ENDED ? "" : ", over by now";
                yield Moment.age(Duration.between(voucher.usedAt, now)) + (by.isEmpty() ? "" : " by " + by) + ended;
            }
            case EXPIRED -> "Nobody used it in time";
            case VOIDED ->
                "By " + voucher.voidedBy + ", "
                        + Moment.age(Duration.between(voucher.voidedAt, now)).toLowerCase(Locale.ROOT);
        };
    }

    private static String making(Guest guest) {
        var meaning = GuestLook.meaning(guest, null);
        return meaning.isEmpty() ? "ISE is making the account" : meaning;
    }
}
