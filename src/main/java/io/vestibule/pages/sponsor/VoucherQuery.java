package io.vestibule.pages.sponsor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;
import io.vestibule.voucher.VoucherFilter;
import io.vestibule.voucher.VoucherState;
import io.vestibule.web.Asked;

/** The filters of the list of vouchers as they stand in its address. What makes no sense there does not filter. */
record VoucherQuery(String state, String portal, String batch, String q, String after) {

    static final String PAGE = "/sponsor/vouchers";

    static VoucherQuery of(MultivaluedMap<String, String> given) {
        return new VoucherQuery(
                given.getFirst("state"),
                given.getFirst("portal"),
                given.getFirst("batch"),
                given.getFirst("q"),
                given.getFirst("after"));
    }

    Optional<Place> place() {
        return Asked.place(after);
    }

    Optional<VoucherState> stateMeant() {
        return Asked.words(state).flatMap(VoucherState::ofWord);
    }

    VoucherFilter filter(Seen seen) {
        return new VoucherFilter(seen, stateMeant(), Asked.words(portal), Asked.id(batch), Asked.words(q));
    }

    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        stateMeant().ifPresent(meant -> parts.put("state", meant.word()));
        Asked.words(portal).ifPresent(given -> parts.put("portal", given));
        Asked.id(batch).ifPresent(given -> parts.put("batch", given.toString()));
        Asked.words(q).ifPresent(given -> parts.put("q", given));
        return parts;
    }

    String address(Optional<Place> behind) {
        var query = Stream.concat(
                        parts().entrySet().stream().map(part -> Asked.parameter(part.getKey(), part.getValue())),
                        Stream.of(behind.flatMap(place -> Asked.parameter("after", place.toString()))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }
}
