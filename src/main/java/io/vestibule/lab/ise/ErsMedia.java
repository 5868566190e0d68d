package io.vestibule.lab.ise;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The three headers about media types. A real one reads and writes XML as well; the simulated one JSON only. */
final class ErsMedia {

    private static final Pattern VERSION = Pattern.compile("[a-z]+\\.[a-z]+\\.[0-9]+\\.[0-9]+");

    private ErsMedia() {}

    static void check(ContainerRequestContext request, String resource) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.APPLICATION_JSON)) {
            throw Refusal.mediaType();
        }
        var content = request.getMediaType();
        var mayLack = !request.getMethod().equals("POST") && !hasBody(request);
        if (!mayLack && (content == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(content))) {
            throw Refusal.mediaType();
        }
        var version = request.getHeaderString("ERS-Media-Type");
        if (version != null
                && !(VERSION.matcher(version).matches()
                        && version.endsWith("." + resource + "." + versionOf(resource)))) {
            throw Refusal.mediaType();
        }
    }

    static String versionOf(String resource) {
        return resource.equals(Ers.GUEST_USER) ? "2.0" : "1.0";
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
