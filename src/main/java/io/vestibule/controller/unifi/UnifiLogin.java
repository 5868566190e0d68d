package io.vestibule.controller.unifi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.vestibule.controller.ControllerClient.Reply;

/**
 * What a log-in at UniFi gave: its cookies, and the token against forged requests. The classic interface gives the token
 * as a cookie, the newer one as a header.
 */
record UnifiLogin(Map<String, String> headers) {

    /** Empty when there was no cookie. */
    static Optional<UnifiLogin> of(Reply reply) {
        var cookies = new LinkedHashMap<String, String>();
        for (var cookie : reply.header("set-cookie")) {
            var pair = cookie.replaceAll(";.*", "").split("=", 2);
            if (pair.length == 2 && !pair[1].isBlank()) {
                cookies.put(pair[0].strip(), pair[1].strip());
            }
        }
        if (cookies.isEmpty()) {
            return Optional.empty();
        }
        var headers = new HashMap<String, String>();
        headers.put(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        reply.header("x-csrf-token").stream()
                .findFirst()
                .or(() -> Optional.ofNullable(cookies.get("csrf_token")))
                .ifPresent(token -> headers.put("X-CSRF-Token", token));
        return Optional.of(new UnifiLogin(Map.copyOf(headers)));
    }

    @Override
    public String toString() {
        return "log-in at UniFi";
    }
}
