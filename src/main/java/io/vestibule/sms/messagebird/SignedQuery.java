package io.vestibule.sms.messagebird;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

import io.vestibule.sms.ReceiptRequest;

/** MessageBird's deprecated signature: over the query, sorted by name and encoded as it came. */
class SignedQuery {

    private final Stamp stamp;

    SignedQuery(Stamp stamp) {
        this.stamp = stamp;
    }

    boolean matches(ReceiptRequest request) {
        return stamp.matches(request, sorted(URI.create(request.url()).getRawQuery()));
    }

    static String sorted(String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .sorted(Comparator.comparing(pair -> pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }
}
