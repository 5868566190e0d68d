package io.vestibule.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.vestibule.phone.PhoneNumber;

/**
 * A text to be delivered.
 *
 * @param subject the registration it belongs to, or whatever else may ask to forget it
 * @param portal the name of the portal, or of the system that sends it through us
 * @param to the recipient
 * @param country the recipient's country, ISO 3166
 * @param text the words; never printed
 * @param purpose what it is for, one word, such as {@code password}
 * @param route the route over the providers; empty for the default one
 * @param channel as a text or as a call
 * @param language of the words, as an IETF tag
 * @param avoid a provider that is tried last, because an earlier text did not arrive through it
 * @param usefulUntil when the text loses its use: no attempt begins after that, and our copy of the text is erased
 * @param sender what a phone shows as the sender; empty for what the settings of the provider say
 * @param urgent whether somebody waits for it; others go after it
 */
public record NewText(
        UUID subject,
        String portal,
        PhoneNumber to,
        String country,
        String text,
        String purpose,
        Optional<String> route,
        Instant usefulUntil,
        Channel channel,
        String language,
        Optional<String> avoid,
        Optional<String> sender,
        boolean urgent) {

    /** An urgent text with no more wishes. */
    public NewText(
            UUID subject,
            String portal,
            PhoneNumber to,
            String country,
            String text,
            String purpose,
            Optional<String> route,
            Instant usefulUntil) {
        this(
                subject,
                portal,
                to,
                country,
                text,
                purpose,
                route,
                usefulUntil,
                Channel.TEXT,
                "en",
                Optional.empty(),
                Optional.empty(),
                true);
    }

    @Override
    public String toString() {
        return "NewText[" + purpose + " to " + to + " for " + subject + "]";
    }
}
