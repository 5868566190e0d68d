package io.vestibule.voucher;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The place in the list, newest first, after which the next page begins. New vouchers do not shift it. */
public record VoucherPlace(Instant madeAt, UUID id) {

    static VoucherPlace behind(Voucher voucher) {
        return new VoucherPlace(voucher.madeAt, voucher.id);
    }

    /** What {@link #toString} made; empty for anything else. */
    public static Optional<VoucherPlace> parse(String text) {
        var parts = text.split("~", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new VoucherPlace(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    @Override
    public String toString() {
        return madeAt + "~" + id;
    }
}
