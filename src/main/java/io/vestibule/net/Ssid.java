package io.vestibule.net;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The name of a wireless network: up to 32 bytes of anybody's choice, so without control characters here. */
public record Ssid(String text) {

    private static final int BYTES_AT_MOST = 32;

    public static Optional<Ssid> parse(String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        var clean = raw.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.getBytes(StandardCharsets.UTF_8).length > BYTES_AT_MOST) {
            return Optional.empty();
        }
        return Optional.of(new Ssid(clean));
    }

    @Override
    public String toString() {
        return text;
    }
}
