package io.vestibule.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what a request shows who sends it; never printed.
 *
 * @param basic user name and password
 * @param tokens what came as a Bearer token or an access token
 * @param keys what came in the address
 */
record Proof(Optional<Pair> basic, List<String> tokens, List<String> keys) {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final Set<String> KEY = Set.of("key");

    /** A user name and a password. */
    record Pair(String user, String password) {

        @Override
        public String toString() {
            return "***";
        }
    }

    static Proof of(GatewayRequest request, SentFields query) {
        var tokens = Stream.concat(
                        request.authorization().flatMap(header -> after(BEARER, header)).stream(),
                        request.accessToken().stream())
                .toList();
        var keys = Stream.concat(request.pathKey().stream(), query.values(KEY).stream())
                .toList();
        return new Proof(
                request.authorization().flatMap(header -> after(BASIC, header)).flatMap(Proof::pair), tokens, keys);
    }

    private static Optional<String> after(String scheme, String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static Optional<Pair> pair(String encoded) {
        try {
            var both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = both.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Pair(both.substring(0, colon), both.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Proof[***]";
    }
}
