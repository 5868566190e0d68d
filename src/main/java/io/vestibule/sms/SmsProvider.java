package io.vestibule.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A company or gateway that sends texts, as configured under one name. Every method answers with a value, whatever the
 * provider does; an exception from here is a bug. Calls may block; they never last longer than the configured time-outs.
 */
public interface SmsProvider {

    /** The {@link #priority} of one that says nothing about it. */
    int USUAL_PRIORITY = 100;

    /** The configured name: {@code twilio} in {@code vestibule.sms.providers.twilio.type}. */
    String name();

    /** The kind of provider: the value of {@code type}. */
    String type();

    /** Hands over one text. Repeats by itself only what certainly made no text. */
    SendResult send(SmsMessage message);

    /** Hands over one text once, past every guard, for an admin who wants to see what the provider says. */
    default Trial tryOut(SmsMessage message) {
        return new Trial(send(message), "");
    }

    /**
     * Asks whether a text whose outcome is unknown was taken.
     *
     * @param message the very text that was sent
     * @param sentAt when the request that got no answer began
     * @param notThese ids of the provider's that belong to other texts of ours
     */
    LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese);

    /**
     * Asks what became of a text it took, where that is the way to know it, see {@link #receipts}. Empty when there is no
     * answer at this time.
     */
    default Optional<DeliveryReceipt> poll(String providerId) {
        return Optional.empty();
    }

    /** How it becomes known what became of a text. */
    default ReceiptWay receipts() {
        return ReceiptWay.PUSH;
    }

    /** Whether one text only is made of a message, however often it is handed over with the same number and reference. */
    default boolean repeatIsHarmless() {
        return false;
    }

    /** Whether {@link #call} makes calls. */
    default boolean speaks() {
        return false;
    }

    /** Reads a text aloud over the phone. */
    default SendResult call(VoiceCall call) {
        return SendResult.refused(SmsFailure.ROUTE, "", name() + " makes no calls");
    }

    /**
     * Checks that a request for the words of a call comes from the provider, and reads what it tells of the call with it;
     * {@link ReceiptReading.Forged} for one that is told the words when it is asked to call.
     */
    default ReceiptReading readFetch(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    /** The words of a call as XML, for a provider that asks for them. */
    default String script(Speech speech) {
        throw new UnsupportedOperationException(name() + " never asks for words");
    }

    /** Checks that a request comes from the provider, and reads what it reports. */
    ReceiptReading read(ReceiptRequest request);

    /** The status that answers a genuine receipt, stored or not; what is not stored has to come again. */
    default int receiptStatus(boolean stored) {
        return stored ? 204 : 503;
    }

    /**
     * Names who takes receipts that come over a connection of the provider's own instead of by {@link #read}. Called once,
     * at the start, before the first text; waits for nothing outside. A provider that has no such connection leaves it at that.
     *
     * @param taker answers whether the receipt is stored; the provider is told so only then, and otherwise sends it again.
     *     It is called on threads of the driver's own, several at once, and sees the same receipt more than once
     */
    default void listen(Predicate<DeliveryReceipt> taker) {
        // receipts come over HTTP, or not at all
    }

    /** Texts in a second that it takes, where that is known of it; what an account is set to goes before it. */
    default Optional<Rate> rate() {
        return Optional.empty();
    }

    /** Its place among those of a route that names none; a smaller one goes first. */
    default int priority() {
        return USUAL_PRIORITY;
    }

    /** The waits before it is asked what became of a text, one after the other; empty for the delivery's own. */
    default List<Duration> pollWaits() {
        return List.of();
    }

    /** What one of the provider's codes means, in plain words; empty when it is not in our table. */
    Optional<String> meaning(String code);
}
