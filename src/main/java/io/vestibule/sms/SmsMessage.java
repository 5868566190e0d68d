package io.vestibule.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.vestibule.phone.PhoneNumber;

/**
 * One text for one provider.
 *
 * @param reference ours, unguessable and unique for each attempt; it comes back in receipts
 * @param number ours too, from 0 on, and not used again for at least a day: for providers whose keys are small
 * @param attempt which attempt at the same text this is, from 1 on
 * @param to the recipient
 * @param text the words; never printed
 * @param validity how long the text is of use
 * @param sender what the phone is to show as the sender; empty for what the provider is configured with
 * @param callback where the provider reports what became of it
 */
public record SmsMessage(
        String reference,
        int number,
        int attempt,
        PhoneNumber to,
        String text,
        Duration validity,
        Optional<String> sender,
        URI callback) {

    /** The first attempt. */
    public SmsMessage(
            String reference,
            int number,
            PhoneNumber to,
            String text,
            Duration validity,
            Optional<String> sender,
            URI callback) {
        this(reference, number, 1, to, text, validity, sender, callback);
    }

    @Override
    public String toString() {
        return "SmsMessage[" + reference + " to " + to + ", " + text.length() + " characters]";
    }
}
