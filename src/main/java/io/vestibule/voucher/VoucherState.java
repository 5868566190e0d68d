package io.vestibule.voucher;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a voucher stands. */
public enum VoucherState {
    UNUSED("usedAt is null and voidedAt is null and useBy > :now"),
    USED("usedAt is not null and voidedAt is null"),
    /** Nobody used it in time. */
    EXPIRED("usedAt is null and voidedAt is null and useBy <= :now"),
    /** Staff made it worthless. */
    VOIDED("voidedAt is not null");

    private final String where;

    VoucherState(String where) {
        this.where = where;
    }

    String where() {
        return where;
    }

    /** The word in filters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VoucherState> ofWord(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
