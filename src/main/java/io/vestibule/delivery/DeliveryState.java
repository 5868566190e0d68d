package io.vestibule.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.vestibule.sms.SmsState;

/** Where a delivery, or one attempt of it, stands. */
public enum DeliveryState {
    QUEUED(0),
    /** Nobody knows: the answer to the request was lost, or the provider says so. */
    UNKNOWN(1),
    SENT(2),
    UNDELIVERED(3),
    FAILED(3),
    EXPIRED(3),
    DELIVERED(4);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    static DeliveryState of(SmsState state) {
        return valueOf(state.name());
    }

    /**
     * Whether news may lead from here to there. Reports come late, twice and in any order, so they only ever lead
     * forward: a final state yields to nothing but delivered, and delivered to nothing at all.
     */
    public boolean mayBecome(DeliveryState next) {
        return next.rank > rank;
    }

    /** Whether only a late confirmation can still change it. */
    public boolean isFinal() {
        return rank >= FAILED.rank;
    }

    /** Whether the text is, as far as we know, on its way or there; not when it failed or nobody knows. */
    public boolean onItsWay() {
        return this == QUEUED || this == SENT || this == DELIVERED;
    }

    /** The word used in JSON, CSV, metrics and filters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word, as filters have it. */
    public static Optional<DeliveryState> ofWord(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
