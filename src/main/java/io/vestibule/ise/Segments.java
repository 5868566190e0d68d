package io.vestibule.ise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Segments of ISE's paths. */
final class Segments {

    private Segments() {}

    /** For one segment of a path; "+" and "@" are encoded as well, since ISE would read them otherwise. */
    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The last segment of an address, which is the id of what was made. */
    static String last(String location) {
        var path = location.replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
