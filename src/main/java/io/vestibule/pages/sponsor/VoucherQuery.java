package io.vestibule.pages.sponsor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.guest.Seen;
import io.vestibule.voucher.VoucherFilter;
import io.vestibule.voucher.VoucherPlace;
import io.vestibule.voucher.VoucherState;

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

    Optional<VoucherPlace> place() {
        return QueryText.given(after).flatMap(VoucherPlace::parse).filter(place -> QueryText.storable(place.madeAt()));
    }

    Optional<VoucherState> stateMeant() {
        return QueryText.given(state).flatMap(VoucherState::ofWord);
    }

    VoucherFilter filter(Seen seen) {
        return new VoucherFilter(seen, stateMeant(), QueryText.given(portal), QueryText.id(batch), QueryText.given(q));
    }

    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        stateMeant().ifPresent(meant -> parts.put("state", meant.word()));
        QueryText.given(portal).ifPresent(given -> parts.put("portal", given));
        QueryText.id(batch).ifPresent(given -> parts.put("batch", given.toString()));
        QueryText.given(q).ifPresent(given -> parts.put("q", given));
        return parts;
    }

    String address(Optional<VoucherPlace> behind) {
        var query = Stream.concat(
                        parts().entrySet().stream().map(part -> QueryText.parameter(part.getKey(), part.getValue())),
                        Stream.of(behind.flatMap(place -> QueryText.parameter("after", place.toString()))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }
}
