package io.vestibule.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What one subscriber holds: an address of IPv4, or a whole network of IPv6, as whoever has one of its addresses has all. */
public final class AddressBlock {

    private static final int IPV6_BYTES = 16;

    private AddressBlock() {}

    /** The block an address in digits lies in; what is no such address is its own block. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (UnknownHostException e) {
            return address; // as good a name as any
        }
    }
}
