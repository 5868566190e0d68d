package io.vestibule.ise;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.net.MacAddress;
import io.vestibule.net.Network;
import io.vestibule.xml.XmlElement;

/** Reads a session. Members are looked for by name wherever they stand, since no release's schema is promised. */
final class SessionXml {

    private static final String REDIRECT = "url-redirect";
    private static final Pattern TIMEOUT = Pattern.compile("(?i)session-timeout\\s*[=:]\\s*([0-9]{1,9})");
    private static final Set<String> ROOTS =
            Set.of("sessionparameters", "activesession", "activelist", "activesessionlist");

    private SessionXml() {}

    /** The session of an answer; empty when the answer describes none. */
    static Optional<NetworkSession> read(ErsAnswer answer, Set<String> captiveProfiles) {
        var root = XmlElement.parse(answer.body());
        if (!ROOTS.contains(root.name().toLowerCase(Locale.ROOT))) {
            throw new IseException(IseFailure.UNREADABLE, "the answer is no session");
        }
        var id = text(root, "audit_session_id");
        var endpoint = text(root, "calling_station_id")
                .or(() -> text(root, "orig_calling_station_id"))
                .flatMap(MacAddress::parse);
        if (id.isEmpty() && endpoint.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NetworkSession(
                id,
                endpoint,
                text(root, "user_name"),
                addresses(root),
                text(root, "acs_server").or(() -> text(root, "server")),
                captive(root, captiveProfiles),
                text(root, "auth_acs_timestamp")
                        .or(() -> text(root, "auth_acsview_timestamp"))
                        .flatMap(SessionXml::instant),
                timeout(root)));
    }

    private static Optional<String> text(XmlElement root, String name) {
        return root.stream()
                .filter(element -> element.name().equalsIgnoreCase(name))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Addresses stand in one member for each kind, or in several. */
    private static Set<String> addresses(XmlElement root) {
        return root.stream()
                .filter(element -> {
                    var name = element.name().toLowerCase(Locale.ROOT);
                    return name.startsWith("framed_ip") || name.startsWith("ipv6_address");
                })
                .flatMap(element -> Stream.of(element.text().split("[,;\\s]+")))
                .filter(text -> !text.isEmpty() && Network.parse(text).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean captive(XmlElement root, Set<String> captiveProfiles) {
        var refused = text(root, "passed").filter("false"::equalsIgnoreCase).isPresent();
        var redirected = root.stream().anyMatch(element -> element.text().contains(REDIRECT));
        var profiles = text(root, "selected_azn_profiles").orElse("");
        return refused || redirected || Stream.of(profiles.split("\\s*,\\s*")).anyMatch(captiveProfiles::contains);
    }

    private static Optional<Duration> timeout(XmlElement root) {
        return root.stream()
                .map(element -> TIMEOUT.matcher(element.text()))
                .filter(found -> found.find())
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .or(() -> text(root, "session_timeout")
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // a time without a zone cannot be placed
        }
    }
}
