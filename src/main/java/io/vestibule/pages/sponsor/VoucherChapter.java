package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.voucher.Voucher;

/** The voucher of a guest without a phone. */
@Singleton
class VoucherChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        if (guest.byCode) {
            Voucher.of(guest.id).ifPresent(voucher -> {
                lines.add(new Line(voucher.madeAt, "queued", "Voucher made by " + voucher.madeBy));
                if (voucher.usedAt != null) {
                    lines.add(new Line(voucher.usedAt, "delivered", "The voucher's clock began"));
                }
                if (voucher.voidedAt != null) {
                    lines.add(new Line(voucher.voidedAt, "undelivered", "Voucher voided by " + voucher.voidedBy));
                }
            });
        }
        return lines;
    }
}
