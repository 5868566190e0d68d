package io.vestibule.sms;

import java.util.Optional;

/**
 * What a provider reports later about a text it took.
 *
 * @param providerId the provider's id for the text
 * @param state in our words
 * @param word in the provider's word
 * @param failure why it did not arrive, when it did not
 * @param code the provider's own code, or empty
 * @param reason what the code means, in plain words, or empty
 */
public record DeliveryReceipt(
        String providerId, SmsState state, String word, Optional<SmsFailure> failure, String code, String reason) {

    /** A receipt without a failure. */
    public static DeliveryReceipt of(String providerId, SmsState state, String word) {
        return new DeliveryReceipt(providerId, state, word, Optional.empty(), "", "");
    }
}
