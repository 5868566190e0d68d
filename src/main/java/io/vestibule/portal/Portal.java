package io.vestibule.portal;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One configured entry.
 *
 * @param name stands in its address
 * @param fields what is asked beside the phone number, and whether it must be answered, in the order of the form
 * @param countries ISO codes served; empty means all
 * @param texts the words of the text with the password, by language
 * @param ssids the wireless networks that lead here
 * @param endpointGroup whose devices ISE lets on
 * @param venueUrl a page about the house
 * @param sponsoring how sponsors are asked; empty when guests need none
 */
public record Portal(
        String name,
        String title,
        Optional<String> theme,
        Map<Field, Boolean> fields,
        Set<String> countries,
        String defaultCountry,
        String guestType,
        Optional<String> location,
        Duration duration,
        Optional<String> route,
        Map<String, String> texts,
        Set<String> ssids,
        NetworkKind network,
        String endpointGroup,
        Optional<URI> venueUrl,
        String aupVersion,
        Optional<Sponsoring> sponsoring) {

    /** The operator's words of the text with the password, in a language or the language of its country. */
    public Optional<String> text(String locale) {
        return Optional.ofNullable(texts.get(locale)).or(() -> Optional.ofNullable(texts.get(locale.split("[-_]")[0])));
    }
}
