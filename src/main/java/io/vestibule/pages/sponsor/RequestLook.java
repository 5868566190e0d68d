package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.stream.Stream;

import io.vestibule.approval.RequestState;

/**
 * How a request's state is shown: by a word and an icon, and by a colour beside them.
 *
 * @param word for filters and style sheets, and the name of the icon
 */
record RequestLook(String word, String label) {

    private static final List<RequestState> ORDER =
            List.of(RequestState.WAITING, RequestState.APPROVED, RequestState.DENIED, RequestState.LAPSED);

    static RequestLook of(RequestState state) {
        var label =
                switch (state) {
                    case WAITING -> "Waiting";
                    case APPROVED -> "Approved";
                    case DENIED -> "Denied";
                    case LAPSED -> "Closed";
                };
        return new RequestLook(state.word(), label);
    }

    static Stream<RequestState> all() {
        return ORDER.stream();
    }
}
