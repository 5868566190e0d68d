package io.vestibule.limit;

import java.util.EnumMap;
import java.util.Map;

import io.vestibule.net.AddressBlock;
import io.vestibule.net.MacAddress;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;

/**
 * A request that leads to a text, by where it comes from.
 *
 * @param address the client's address; null when it is not known any more
 * @param endpoint its device; null when the controller does not tell
 */
public record Asking(String portal, String address, MacAddress endpoint, PhoneNumber phone) {

    /** What to count it by; each is a fingerprint, as what is kept shall not be readable. */
    Map<Source, String> keys(Keeper keeper) {
        var keys = new EnumMap<Source, String>(Source.class);
        keys.put(Source.PORTAL, fingerprint(keeper, Source.PORTAL, portal));
        keys.put(Source.NUMBER_BLOCK, fingerprint(keeper, Source.NUMBER_BLOCK, phone.block()));
        if (address != null) {
            keys.put(Source.ADDRESS, fingerprint(keeper, Source.ADDRESS, AddressBlock.of(address)));
        }
        if (endpoint != null) {
            keys.put(Source.ENDPOINT, fingerprint(keeper, Source.ENDPOINT, endpoint.text()));
        }
        return keys;
    }

    private static String fingerprint(Keeper keeper, Source source, String value) {
        return keeper.fingerprint("limit." + source.word(), value);
    }
}
