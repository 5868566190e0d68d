package io.vestibule.controller;

import java.util.Map;

/**
 * What a vendor's redirect says, word for word; each part may be null.
 *
 * @param address where the controller says it is: a whole address, or only host, or host and port
 * @param facts what the answer must repeat
 */
public record RawRedirect(
        String address,
        String endpoint,
        String accessPoint,
        String ssid,
        LoginStatus status,
        Map<String, String> facts) {}
