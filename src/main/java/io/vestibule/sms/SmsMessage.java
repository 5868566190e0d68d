package io.vestibule.sms;

import java.net.URI;
import java.time.Duration;

import io.vestibule.phone.PhoneNumber;

/**
 * One text for one provider.
 *
 * @param reference ours, unguessable and unique for each attempt; it comes back in receipts
 * @param to the recipient
 * @param text the words; never printed
 * @param validity how long the text is of use
 * @param callback where the provider reports what became of it
 */
public record SmsMessage(String reference, PhoneNumber to, String text, Duration validity, URI callback) {

    @Override
    public String toString() {
        return "SmsMessage[" + reference + " to " + to + ", " + text.length() + " characters]";
    }
}
