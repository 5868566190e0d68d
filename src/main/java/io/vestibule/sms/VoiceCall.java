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

    /**
     * The number that calls: the one for calls, else the sender of texts, else the usual one; empty when that is a word,
     * since only numbers can call.
     */
    public static Optional<String> caller(Optional<String> forCalls, Optional<String> sender, Optional<String> usual) {
        return forCalls.or(() -> sender).or(() -> usual).filter(number -> number.matches("\\+[0-9]{7,15}"));
    }

    @Override
    public String toString() {
        return "VoiceCall[" + reference + " to " + to + ", " + speech + "]";
    }
}
