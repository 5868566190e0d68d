package io.vestibule.pages.admin;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditFilter;
import io.vestibule.web.Asked;

/** The search as it stands in the address. What makes no sense there does not filter. */
public class AuditQuery {

    static final String PAGE = "/admin/audit";

    @QueryParam("who")
    String who;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("before")
    String before;

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                Asked.words(who).map(name -> name.toLowerCase(Locale.ROOT)),
                actionMeant(),
                Asked.words(subject),
                Asked.time(from, zone, 0),
                Asked.time(to, zone, 1),
                place());
    }

    Optional<Action> actionMeant() {
        return Asked.words(action).flatMap(Action::ofWord);
    }

    Optional<Long> place() {
        return Asked.words(before).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    boolean filters() {
        return parameters(Optional.empty()).findAny().isPresent();
    }

    /** In words, for the audit of an export; empty when nothing is left out. */
    String words() {
        return parameters(Optional.empty()).collect(Collectors.joining("&"));
    }

    /** This list at another address, from its beginning or from a place in it. */
    String address(String path, Optional<Long> place) {
        var query = parameters(place).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> parameters(Optional<Long> place) {
        return Stream.of(
                        Asked.parameter("who", who),
                        Asked.parameter("action", action),
                        Asked.parameter("subject", subject),
                        Asked.parameter("from", from),
                        Asked.parameter("to", to),
                        place.map(id -> "before=" + id))
                .flatMap(Optional::stream);
    }
}
