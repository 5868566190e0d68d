package io.vestibule.ise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back, before anybody judges it.
 *
 * @param status the HTTP status
 * @param contentType the media type, empty text when there is none
 * @param location the header of a creation or a redirect
 * @param retryAfter the header as it came
 * @param csrfToken the header as it came
 * @param cookies name and value of each cookie that was set
 * @param body the body, empty text when there is none
 */
record ErsAnswer(
        int status,
        String contentType,
        Optional<String> location,
        Optional<String> retryAfter,
        Optional<String> csrfToken,
        List<String> cookies,
        String body) {

    /** Reads everything, so that the connection is free again. */
    static ErsAnswer of(Response response) {
        try (response) {
            var body = response.hasEntity() ? response.readEntity(String.class) : null;
            return new ErsAnswer(
                    response.getStatus(),
                    header(response, HttpHeaders.CONTENT_TYPE).orElse(""),
                    header(response, HttpHeaders.LOCATION),
                    header(response, HttpHeaders.RETRY_AFTER),
                    header(response, ErsApi.CSRF_HEADER),
                    response.getCookies().values().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .toList(),
                    body == null ? "" : body);
        }
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.getHeaderString(name)).filter(value -> !value.isBlank());
    }

    /** A page for people is never an answer of ERS, whatever its status says. */
    boolean isSuccess() {
        return status >= 200 && status < 300 && !isPage();
    }

    private boolean isPage() {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html") && !body.isBlank();
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
