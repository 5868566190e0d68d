package io.vestibule.sms;

import java.net.URI;
import java.util.Optional;

import io.vestibule.phone.PhoneNumber;

/**
 * A text to be read aloud over the phone.
 *
 * @param reference ours, unguessable and unique for each attempt; it comes back in receipts
 * @param to whom to call
 * @param speech what is said
 * @param sender the number that calls; empty for the one the provider is configured with
 * @param callback where the provider reports what became of the call
 * @param words where a provider that is not told what to say asks for it, once somebody has answered; good for this call only
 */
public record VoiceCall(
        String reference, PhoneNumber to, Speech speech, Optional<String> sender, URI callback, URI words) {

    @Override
    public String toString() {
        return "VoiceCall[" + reference + " to " + to + ", " + speech + "]";
    }
}
