package io.vestibule.pages.sponsor;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.vestibule.approval.RequestFilter;
import io.vestibule.approval.RequestState;
import io.vestibule.approval.Viewer;
import io.vestibule.listing.Place;
import io.vestibule.web.Asked;

/** The list's filters as they stand in its address. What makes no sense there does not filter. */
public class RequestQuery {

    static final String PAGE = "/sponsor/requests";
    static final String START = "/sponsor";

    @QueryParam("state")
    String state;

    @QueryParam("portal")
    String portal;

    @QueryParam("sponsor")
    String sponsor;

    @QueryParam("q")
    String q;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    /** What is ticked when the page opens: the {@code page}, or {@code all} that match. */
    @QueryParam("select")
    String select;

    /** What was decided just now. */
    @QueryParam("batch")
    String batch;

    /** Whether the list stands on the start page. */
    @QueryParam("on")
    String on;

    /** The list of the start page: those who wait. */
    static RequestQuery start(RequestQuery sent) {
        var query = new RequestQuery();
        query.on = "start";
        query.state = RequestState.WAITING.word();
        query.batch = sent.batch;
        query.select = sent.select;
        query.after = sent.after;
        return query;
    }

    /** The same list on its own page. */
    RequestQuery onItsOwn() {
        if (!onStart()) {
            return this;
        }
        var query = new RequestQuery();
        query.state = state;
        query.after = after;
        return query;
    }

    boolean onStart() {
        return "start".equals(on);
    }

    Optional<RequestState> stateMeant() {
        return Asked.words(state).flatMap(RequestState::ofWord);
    }

    /** Who waits longest comes first; of what is over, the newest. */
    boolean oldestFirst() {
        return stateMeant().filter(meant -> meant == RequestState.WAITING).isPresent();
    }

    Optional<Place> cursor() {
        return Asked.place(after);
    }

    Optional<UUID> batchMeant() {
        return Asked.id(batch);
    }

    Optional<String> portalMeant() {
        return Asked.words(portal);
    }

    Optional<String> sponsorMeant() {
        return Asked.words(sponsor);
    }

    Optional<String> text() {
        return Asked.words(q);
    }

    /** @param fingerprint of the number that was typed, if it was a whole one */
    RequestFilter filter(Viewer viewer, ZoneId zone, Optional<String> fingerprint) {
        return new RequestFilter(
                viewer,
                stateMeant(),
                portalMeant(),
                sponsorMeant(),
                Asked.time(from, zone, 0),
                Asked.time(to, zone, 1),
                fingerprint.isPresent() ? Optional.empty() : text(),
                fingerprint);
    }

    boolean filters() {
        return !onStart() && filterParameters().findAny().isPresent();
    }

    /** This list at another address, from its beginning. */
    String address(String path, String more) {
        return address(path, more, Stream.empty());
    }

    /** This list at another address, from where it is shown. */
    String here(String path, String more) {
        return address(path, more, Asked.parameter("after", after).stream());
    }

    private String address(String path, String more, Stream<String> place) {
        var parts = Stream.concat(onStart() ? Asked.parameter("on", on).stream() : filterParameters(), place);
        var all = Stream.concat(parts, Stream.of(more).filter(part -> !part.isEmpty()));
        var query = all.collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> filterParameters() {
        return Stream.of(
                        Asked.parameter("state", state),
                        Asked.parameter("portal", portal),
                        Asked.parameter("sponsor", sponsor),
                        Asked.parameter("q", q),
                        Asked.parameter("from", from),
                        Asked.parameter("to", to))
                .flatMap(Optional::stream);
    }
}
