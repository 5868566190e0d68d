package io.vestibule.lab.sms.smpp;

import java.util.List;
import java.util.Optional;

/**
 * Which receipts a text wants; it is kept where other providers keep a callback address.
 *
 * @param registered the low bits of registered_delivery: 0 none, 1 of every end, 2 of bad ends only, 3 of good ones
 * @param ids of the text's parts, each of which is reported
 */
record ReceiptWish(int registered, List<String> ids) {

    /** Empty when it wants none. */
    Optional<String> written() {
        return registered == 0 ? Optional.empty() : Optional.of("smpp:" + registered + ":" + String.join(",", ids));
    }

    static ReceiptWish read(String written) {
        var fields = written.split(":");
        return new ReceiptWish(Integer.parseInt(fields[1]), List.of(fields[2].split(",")));
    }

    boolean wants(String status) {
        var good = status.equals("delivered");
        return registered == 1 || registered == 2 && !good || registered == 3 && good;
    }
}
