package io.vestibule.pages.sponsor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.net.Site;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.voucher.Voucher;
import io.vestibule.voucher.VoucherConfig;
import io.vestibule.web.QrCode;

/**
 * Makes slips of vouchers and of passwords. The QR code leads to the portal and carries the code behind the {@code #},
 * where browsers keep it to themselves: no server and no log ever sees it, and opening the address logs nobody in.
 */
@Singleton
class Slips {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Portals portals;
    private final Guests guests;
    private final VoucherConfig config;
    private final Site site;

    Slips(Portals portals, Guests guests, VoucherConfig config, Site site) {
        this.portals = portals;
        this.guests = guests;
        this.config = config;
        this.site = site;
    }

    PrintSheet vouchers(Paper paper, List<Voucher> vouchers, Map<UUID, String> codes, String notice, String back) {
        var slips = vouchers.stream()
                .map(voucher -> voucher(voucher, codes.get(voucher.id)))
                .toList();
        return new PrintSheet(paper.word(), sheets(paper, slips), notice, back);
    }

    private PrintSheet.Slip voucher(Voucher voucher, String code) {
        var zone = zone(voucher.guestId);
        var devices = voucher.devices == 1 ? "1 device" : voucher.devices + " devices";
        var clocks = voucher.usedAt == null
                ? List.of(
                        "Use by " + DAY.format(voucher.useBy.atZone(zone)),
                        "Lasts " + GuestLook.length(voucher.lasts()) + ", " + devices)
                : List.of("Valid until " + at(voucher.endsAt, zone), devices);
        var address = site.at("/g/" + voucher.portal).toString();
        return new PrintSheet.Slip(
                network(voucher.portal),
                voucher.name == null ? "" : voucher.name,
                "Code",
                code,
                clocks,
                QrCode.of(address + "#code=" + code),
                address.replaceFirst("^https?://", ""),
                config.help().orElse(""));
    }

    /** @param passwords by the guest */
    PrintSheet passwords(Paper paper, List<Guest> printed, Map<UUID, String> passwords, String notice) {
        var slips = printed.stream()
                .map(guest -> password(guest, passwords.get(guest.id)))
                .toList();
        return new PrintSheet(paper.word(), sheets(paper, slips), notice, GuestQuery.PAGE);
    }

    private PrintSheet.Slip password(Guest guest, String password) {
        var until =
                Optional.ofNullable(guest.validTo).map(end -> "Valid until " + at(end, guests.zoneOf(guest))).stream()
                        .toList();
        var address = site.at("/g/" + guest.portal).toString();
        return new PrintSheet.Slip(
                network(guest.portal),
                GuestLook.name(guest),
                "Password",
                password,
                until,
                QrCode.of(address),
                address.replaceFirst("^https?://", ""),
                config.help().orElse(""));
    }

    private ZoneId zone(UUID guestId) {
        Guest guest = Guest.findById(guestId);
        return guests.zoneOf(guest);
    }

    /** The Wi-Fi's own name where the portal has one, as that is what a phone shows. */
    private String network(String portal) {
        var known = portals.named(portal);
        return known.filter(one -> one.ssids().size() == 1)
                .map(one -> one.ssids().iterator().next())
                .or(() -> known.map(Portal::title))
                .orElse(portal);
    }

    private static String at(Instant time, ZoneId zone) {
        return UNTIL.format(time.atZone(zone));
    }

    private static List<List<PrintSheet.Slip>> sheets(Paper paper, List<PrintSheet.Slip> slips) {
        var sheets = new ArrayList<List<PrintSheet.Slip>>();
        for (var from = 0; from < slips.size(); from += paper.aSheet()) {
            sheets.add(slips.subList(from, Math.min(slips.size(), from + paper.aSheet())));
        }
        return sheets;
    }
}
