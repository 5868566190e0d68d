package io.vestibule.lab.ise;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An ERS path, with ids and names taken out.
 *
 * @param resource the first segment, such as {@code guestuser}
 * @param template such as {@code guestuser/name/{name}}
 */
record ErsPath(String resource, String template) {

    private static final Set<String> WORDS = Set.of(
            "versioninfo",
            "name",
            "approve",
            "deny",
            "suspend",
            "reinstate",
            "resetpassword",
            "changeSponsorPassword",
            "email",
            "sms",
            "portalId",
            "bulk",
            "submit");

    private static final Set<String> NO_ACTIONS = Set.of("versioninfo", "name", "{id}");

    /** The template without the resource. */
    String rest() {
        return template.equals(resource) ? "" : template.substring(resource.length() + 1);
    }

    /** The word for what is done, when the path has one, such as {@code approve}. */
    Optional<String> action() {
        return Stream.of(template.split("/")).skip(1).findFirst().filter(word -> !NO_ACTIONS.contains(word));
    }

    static ErsPath of(String path) {
        var from = path.indexOf(Ers.ROOT.substring(1));
        var segments = (from < 0 ? "" : path.substring(from + Ers.ROOT.length() - 1)).split("/");
        var parts = new ArrayList<String>();
        for (var segment : segments) {
            if (segment.isEmpty()) {
                continue;
            }
            var before = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            if (parts.isEmpty() || WORDS.contains(segment) && !before.equals("name")) {
                parts.add(segment);
            } else {
                parts.add(before.equals("name") ? "{name}" : "{id}");
            }
        }
        return new ErsPath(parts.isEmpty() ? "" : parts.get(0), String.join("/", parts));
    }
}
