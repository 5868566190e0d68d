package io.vestibule.controller;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vestibule.net.MacAddress;

/**
 * An arrival that ISE ordered, in central web authentication (network-access contract, section 2). ISE fills the session
 * and the device into an address of ours, and the controller glues the guest's first address to its end. Anybody can type
 * such an address, so nothing of it is proof.
 *
 * @param session the audit session id
 * @param endpoint the guest's device
 * @param unfilled whether ISE left one of its two placeholders as it stood
 */
public record CentralRedirect(Optional<String> session, Optional<MacAddress> endpoint, boolean unfilled) {

    private static final Set<String> NAMES =
            Set.of("v", "sessionId", "client_mac", "redirect", "redirect_url", "lang", "portal", "action", "token");
    private static final Set<String> FIRST_ADDRESS = Set.of("redirect", "redirect_url");
    // usually 24 hex digits; where the device sent none, ISE makes a longer one with other signs
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9+/=_.:@~-]{1,128}");
    private static final String SESSION_PLACE = "SessionIdValue";
    private static final String MAC_PLACE = "ClientMacValue";

    /** Reads the query of an arrival, raw as it came; what is missing or nonsense is left out. */
    public static CentralRedirect read(String rawQuery) {
        var query = RedirectQuery.parse(rawQuery, NAMES, FIRST_ADDRESS);
        var session = Optional.ofNullable(query.get("sessionId")).filter(id -> !id.equals(SESSION_PLACE));
        return new CentralRedirect(
                session.filter(id -> SESSION.matcher(id).matches()),
                MacAddress.parse(query.get("client_mac")),
                SESSION_PLACE.equals(query.get("sessionId")) || MAC_PLACE.equals(query.get("client_mac")));
    }
}
