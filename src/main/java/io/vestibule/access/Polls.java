package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.controller.Controllers;
import io.vestibule.controller.PollingController;
import io.vestibule.controller.PollingController.Poll;
import io.vestibule.controller.PollingController.Waiting;
import io.vestibule.guest.Guest;
import io.vestibule.task.Commit;

/** Answers controllers that come and ask whom to let on, and takes their word that they did. */
@Singleton
public class Polls {

    private static final int AT_ONCE = 20;

    private final Controllers controllers;
    private final Grants grants;
    private final Clock clock;

    Polls(Controllers controllers, Grants grants, Clock clock) {
        this.controllers = controllers;
        this.grants = grants;
        this.clock = clock;
    }

    /** The answer to a form that a controller posted; empty when no configured kind would post it. */
    public Optional<String> answer(Map<String, String> form) {
        for (var kind : controllers.polling()) {
            var poll = kind.read(form);
            if (poll.isPresent()) {
                return Optional.of(answer(kind, poll.get()));
            }
        }
        return Optional.empty();
    }

    private String answer(PollingController kind, Poll poll) {
        return Commit.of("access.poll", () -> {
            ControllerGrant.waitingFor(poll.gateway(), poll.done())
                    .forEach(grant -> grants.record(grant, "acknowledged", Optional.empty()));
            if (poll.startsAfresh()) {
                ControllerGrant.waitingAt(poll.gateway(), Integer.MAX_VALUE)
                        .forEach(grant ->
                                grant.move(Letting.REFUSED, "the gateway started anew", null, clock.instant()));
            }
            var waiting =
                    poll.wantsList() ? ControllerGrant.waitingAt(poll.gateway(), AT_ONCE) : List.<ControllerGrant>of();
            var answer = kind.answer(poll, waiting.stream().map(this::waiting).toList());
            if (poll.takesAtOnce()) {
                waiting.stream()
                        .filter(grant -> answer.contains(grant.endpointKey))
                        .forEach(grant -> grants.record(grant, "fetched", Optional.empty()));
            }
            return answer;
        });
    }

    private Waiting waiting(ControllerGrant grant) {
        Guest guest = Guest.findById(grant.guestId);
        var left = guest.validTo == null ? Duration.ZERO : Duration.between(clock.instant(), guest.validTo);
        return new Waiting(grant.endpointKey, left);
    }
}
