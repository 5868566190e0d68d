package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.controller.Controllers;
import io.vestibule.controller.PollingController;
import io.vestibule.controller.PollingController.Poll;
import io.vestibule.controller.PollingController.Waiting;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.task.Commit;

/** Answers controllers that come and ask whom to let on, and takes their word that they did. */
@Singleton
public class Polls {

    private static final Logger LOG = Logger.getLogger(Polls.class);
    private static final int AT_ONCE = 20;

    /** As with the controllers that we ask. A gateway does not say that it knows an endpoint no more. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Controllers controllers;
    private final Grants grants;
    private final Clock clock;

    Polls(Controllers controllers, Grants grants, Clock clock) {
        this.controllers = controllers;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * The answer to a form that a controller posted; empty when no configured one would post it.
     *
     * @param address where it came from
     */
    public Optional<String> answer(Map<String, String> form, String address) {
        return answer(address, kind -> kind.read(form));
    }

    /** The same for a query, raw as it came. */
    public Optional<String> answer(String rawQuery, String address) {
        return rawQuery == null ? Optional.empty() : answer(address, kind -> kind.read(rawQuery));
    }

    private Optional<String> answer(String address, Function<PollingController, Optional<Poll>> reader) {
        for (var kind : controllers.polling()) {
            var poll = reader.apply(kind);
            if (poll.isPresent()) {
                return heeded(kind, address) ? Optional.of(answer(kind, poll.get())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean heeded(PollingController kind, String address) {
        var heeded = controllers.heeds(kind, address);
        if (!heeded) {
            LOG.warnf(
                    "%s asks whom to let on, as a gateway does, but no configured one asks from there: %s",
                    address, String.join(", ", kind.names()));
        }
        return heeded;
    }

    private String answer(PollingController kind, Poll poll) {
        return Commit.of("access.poll", () -> {
            ControllerGrant.waitingFor(poll.gateway(), poll.done())
                    .forEach(grant -> grants.record(grant, "acknowledged", Optional.empty()));
            var waiting = poll.wantsList() ? waitingAt(poll.gateway()) : List.<ControllerGrant>of();
            var answer = kind.answer(poll, waiting.stream().map(this::waiting).toList());
            waiting.stream()
                    .filter(grant -> answer.contains(grant.endpointKey))
                    .forEach(grant -> told(grant, poll.takesAtOnce()));
            return answer;
        });
    }

    private List<ControllerGrant> waitingAt(String gateway) {
        var now = clock.instant();
        ControllerGrant.waitingAt(gateway, now.minus(PATIENCE))
                .forEach(grant -> grant.move(Letting.REFUSED, "not taken by the gateway", null, now));
        var waiting = ControllerGrant.waitingAt(gateway, AT_ONCE);
        waiting.stream()
                .filter(grant -> guest(grant).state == GuestState.ENDED)
                .forEach(grant -> grant.move(Letting.REFUSED, "the account's time is over", null, now));
        return waiting.stream().filter(grant -> grant.state.open()).toList();
    }

    /** Whoever was named goes to the end of the queue, so that endpoints that are gone keep nobody waiting. */
    private void told(ControllerGrant grant, boolean taken) {
        if (taken) {
            grants.record(grant, "fetched", Optional.empty());
        } else {
            grant.move(Letting.ASKED, "named to the gateway", null, clock.instant());
        }
    }

    private Waiting waiting(ControllerGrant grant) {
        var validTo = guest(grant).validTo;
        var left = validTo == null ? Duration.ZERO : Duration.between(clock.instant(), validTo);
        return new Waiting(grant.endpointKey, left);
    }

    private static Guest guest(ControllerGrant grant) {
        return Guest.findById(grant.guestId);
    }
}
