package io.vestibule.sms;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.vestibule.phone.PhoneNumber;

/**
 * A text to be read aloud over the phone.
 *
 * @param reference ours, unguessable and unique for each attempt; it comes back in receipts
 * @param to whom to call
 * @param sentences what is said, one after the other with a pause between; never printed
 * @param language of the sentences
 * @param sender the number that calls; empty for the one the provider is configured with
 * @param callback where the provider reports what became of the call
 */
public record VoiceCall(
        String reference,
        PhoneNumber to,
        List<String> sentences,
        Locale language,
        Optional<String> sender,
        URI callback) {

    @Override
    public String toString() {
        return "VoiceCall[" + reference + " to " + to + ", " + language.toLanguageTag() + "]";
    }
}
