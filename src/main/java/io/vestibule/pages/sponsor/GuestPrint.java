package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Seen;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.voucher.Voucher;
import io.vestibule.voucher.Vouchers;
import io.vestibule.web.StaffPages;

/** Prints slips for guests of the list: the password, as long as we have it, or the code of a voucher. */
@Singleton
class GuestPrint {

    private static final int OK = 200;
    private static final int AT_ONCE = 100;

    private final GuestLists lists;
    private final Vouchers vouchers;
    private final Slips slips;
    private final Viewing viewing;
    private final Audit audit;
    private final Keeper keeper;
    private final StaffPages pages;
    private final Staff staff;

    GuestPrint(
            GuestLists lists,
            Vouchers vouchers,
            Slips slips,
            Viewing viewing,
            Audit audit,
            Keeper keeper,
            StaffPages pages,
            Staff staff) {
        this.lists = lists;
        this.vouchers = vouchers;
        this.slips = slips;
        this.viewing = viewing;
        this.audit = audit;
        this.keeper = keeper;
        this.pages = pages;
        this.staff = staff;
    }

    /** The sheet itself is the answer, since secrets stand on it that belong in no address. */
    Response sheet(List<UUID> ids, String paper) {
        var seen = viewing.of(staff.powers());
        var secrets = new HashMap<UUID, String>();
        var printed = new ArrayList<Guest>();
        Commit.of("guests.print", () -> ids.stream()
                .limit(AT_ONCE)
                .flatMap(id -> visible(id, seen).stream())
                .filter(guest -> guest.state == GuestState.ACTIVE && guest.passwordSealed != null)
                .forEach(guest -> {
                    secrets.put(guest.id, secret(guest));
                    printed.add(guest);
                }));
        var left = ids.size() - printed.size();
        var notice = left == 0
                ? ""
                : left + " not printed: the account is not ready, has ended, or its password has been used and erased.";
        var sheet = slips.passwords(Paper.ofWord(paper), printed, secrets, notice);
        return pages.page(OK, SponsorTemplates.sheet(pages.layout("Print", staff.name()), sheet))
                .build();
    }

    private Optional<Guest> visible(UUID id, Seen seen) {
        var guest = lists.one(id, seen);
        if (guest.isEmpty() && lists.exists(id)) {
            audit.note(staff.actor(), Action.FOREIGN_GUEST_REFUSED, "guest:" + id, null, "print");
        }
        return guest;
    }

    private String secret(Guest guest) {
        if (guest.byCode) {
            return Voucher.of(guest.id)
                    .map(voucher ->
                            vouchers.print(staff.actor(), List.of(voucher)).get(voucher.id))
                    .orElse("");
        }
        audit.note(staff.actor(), Action.GUEST_PRINTED, "guest:" + guest.id, null, null);
        return guest.password(keeper).orElseThrow().reveal();
    }
}
