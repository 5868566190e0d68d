package io.vestibule.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A range of addresses the way networks are written: {@code 10.1.0.0/16}, {@code 2001:db8::/32}, or one address. */
public final class Network {

    private static final String FOUR = "[0-9]{1,3}(\\.[0-9]{1,3}){3}";
    private static final String SIX = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

    private final String written;
    private final byte[] start;
    private final int bits;

    private Network(String written, byte[] start, int bits) {
        this.written = written;
        this.start = start;
        this.bits = bits;
    }

    /** Empty for anything else than addresses in digits; names are never looked up. */
    public static Optional<Network> parse(String written) {
        var parts = written.strip().split("/", 2);
        var start = bytes(parts[0]);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var most = start.get().length * Byte.SIZE;
        if (parts.length < 2) {
            return Optional.of(new Network(written.strip(), start.get(), most));
        }
        if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > most) {
            return Optional.empty();
        }
        return Optional.of(new Network(written.strip(), start.get(), Integer.parseInt(parts[1])));
    }

    /** Whether the address, written in digits, lies in the range. */
    public boolean contains(String address) {
        return bytes(address).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> bytes(String digits) {
        var address = digits.replaceAll("%.*$", ""); // the interface, as in fe80::1%eth0
        if (!address.matches(FOUR) && !address.matches(SIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
