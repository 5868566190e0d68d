package io.vestibule.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is peculiar to one provider that is asked over HTTP; {@link HttpProvider} does the rest. No method asks anything
 * outside, and none throws for what a provider says.
 */
public interface HttpDialect {

    /** The provider as a person calls it, for reasons shown to staff: {@code Vonage}. */
    String title();

    /** Why a text is not handed over at all: it does not fit what this provider takes. Empty when it fits. */
    default Optional<SendResult> refusal(SmsMessage message) {
        return Optional.empty();
    }

    /** The request that hands over a text. */
    HttpAsk send(SmsMessage message);

    /** Judges the answer to it, whatever its status. {@link HttpVerdict} judges what the provider has no own word for. */
    SendResult sent(SmsMessage message, HttpReply reply);

    /** The request that tells whether a text was taken; empty when the provider cannot be asked. */
    default Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        return Optional.empty();
    }

    /** Reads an answer 200 to it. */
    default LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return LookUp.notOffered("cannot be asked");
    }

    /** The request that tells what became of a text; empty when the provider cannot be asked. */
    default Optional<HttpAsk> poll(String providerId) {
        return Optional.empty();
    }

    /** Reads an answer 200 to it; empty when it tells nothing yet. */
    default Optional<DeliveryReceipt> polled(String providerId, HttpReply reply) {
        return Optional.empty();
    }

    /** The request that makes a call; empty when the provider makes none. */
    default Optional<HttpAsk> call(VoiceCall call) {
        return Optional.empty();
    }

    /** Judges the answer to it. */
    default SendResult called(VoiceCall call, HttpReply reply) {
        return SendResult.refused(SmsFailure.ROUTE, "", title() + " makes no calls");
    }

    /** See {@link SmsProvider#readFetch}. */
    default ReceiptReading readFetch(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    /** See {@link SmsProvider#script}. */
    default String script(Speech speech) {
        throw new UnsupportedOperationException(title() + " never asks for words");
    }

    /** Checks that a request comes from the provider, and reads what it reports. */
    ReceiptReading read(ReceiptRequest request);

    /** The status that answers a genuine receipt, stored or not; what is not stored has to come again. */
    default int receiptStatus(boolean stored) {
        return stored ? 204 : 503;
    }

    /** What one of the provider's codes means, in plain words; empty when it is not in our table. */
    Optional<String> meaning(String code);

    /** How it becomes known what became of a text. */
    default ReceiptWay receipts() {
        return ReceiptWay.PUSH;
    }

    /** Whether the provider sends one text only, however often the same request comes. */
    default boolean repeatIsHarmless() {
        return false;
    }

    /** Whether it makes calls. */
    default boolean speaks() {
        return false;
    }

    /** How it is signed in to, where that takes a request of its own; the token then goes with every request. */
    default Optional<ClientCredentials> login() {
        return Optional.empty();
    }

    /** See {@link SmsProvider#rate}. */
    default Optional<Rate> rate() {
        return Optional.empty();
    }

    /** See {@link SmsProvider#priority}. */
    default int priority() {
        return SmsProvider.USUAL_PRIORITY;
    }

    /** See {@link SmsProvider#pollWaits}. */
    default List<Duration> pollWaits() {
        return List.of();
    }
}
