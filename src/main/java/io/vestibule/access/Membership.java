package io.vestibule.access;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.ise.Endpoint;
import io.vestibule.ise.Endpoints;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;

/** A device's place in the endpoint group that ISE's policy lets on. */
@Singleton
class Membership {

    private final Endpoints endpoints;
    private final Steps steps;
    private final AccessConfig config;
    private final Clock clock;

    Membership(Endpoints endpoints, Steps steps, AccessConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Puts the device in the group, or leaves it there. Where it was before is recorded first, so that a killed run does
     * not take our own group for its former one.
     */
    TaskOutcome place(Admission admission, Guest guest) {
        var group = endpoints.group(admission.endpointGroup);
        var mac = admission.endpoint().orElseThrow();
        var listed = endpoints.find(mac);
        var there = listed.filter(known -> known.group().equals(group) && known.keptThere())
                .isPresent();
        if (!admission.placed) {
            Commit.of("access.placing", () -> prepare(Admission.locked(admission.id), group, listed));
        }
        if (!there) {
            listed.ifPresentOrElse(
                    known -> endpoints.move(known, group, true, Optional.of(guest.userName)),
                    () -> endpoints.create(mac, group, guest.userName));
        }
        steps.record(
                "access.placed",
                admission,
                "placed",
                there
                        ? "ISE has the device in " + admission.endpointGroup + " already"
                        : "Put in " + admission.endpointGroup,
                stored -> {
                    stored.move(AdmissionState.PLACED, clock.instant());
                    stored.trouble = null;
                });
        return there ? null : TaskOutcome.again(config.replicationDelay());
    }

    private static void prepare(Admission admission, String group, Optional<Endpoint> listed) {
        var before = Admission.placing(admission.mac).stream()
                .filter(other -> !other.id.equals(admission.id))
                .toList();
        admission.groupId = group;
        admission.placed = true;
        if (before.isEmpty()) {
            listed.filter(known -> !known.group().equals(group)).ifPresent(known -> {
                admission.formerGroup = known.group();
                admission.formerKept = known.keptThere();
            });
            return;
        }
        // an earlier visit of the same device: this one inherits where it goes back to
        admission.formerGroup = before.get(0).formerGroup;
        admission.formerKept = before.get(0).formerKept;
        before.forEach(other -> other.end(admission.updatedAt));
    }

    /** Takes the device out of the group, to where it was before; one that somebody else moved stays where it is. */
    void remove(Admission admission) {
        var listed = endpoints.find(admission.endpoint().orElseThrow()).filter(known -> known.group()
                .equals(admission.groupId));
        listed.ifPresent(known -> {
            if (admission.formerGroup == null) {
                endpoints.delete(known);
            } else {
                endpoints.move(known, admission.formerGroup, admission.formerKept, Optional.empty());
            }
        });
    }
}
