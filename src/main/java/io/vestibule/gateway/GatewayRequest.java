package io.vestibule.gateway;

import java.util.Optional;

/**
 * A request as it came in, unread.
 *
 * @param source the address of the caller
 * @param authorization the header of that name
 * @param accessToken the header {@code access-token}
 * @param pathKey what stands behind our own path
 * @param query the part of the address behind the question mark, as it was sent; never printed
 * @param contentType the header of that name, which may be anything
 * @param body never printed
 */
public record GatewayRequest(
        String source,
        Optional<String> authorization,
        Optional<String> accessToken,
        Optional<String> pathKey,
        Optional<String> query,
        Optional<String> contentType,
        byte[] body) {

    @Override
    public String toString() {
        return "GatewayRequest[from " + source + "]";
    }
}
