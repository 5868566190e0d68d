package io.vestibule.access;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.ise.IseDirectory;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.net.MacAddress;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;

/** The devices of an account beside the one that wants to be let on. */
@Singleton
class OtherDevices {

    private final NetworkSessions sessions;
    private final IseDirectory directory;
    private final Tasks tasks;
    private final Clock clock;

    OtherDevices(NetworkSessions sessions, IseDirectory directory, Tasks tasks, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Whether the guest type allows no further device. Devices that are not on the network any more do not count; those
     * with a made-up address will never come back under it, so they leave our group.
     */
    boolean tooMany(Admission admission, Guest guest, MacAddress mac) {
        var others = Commit.read(() -> Admission.holding(guest.id)).stream()
                .filter(other -> other.way == Way.ISE && other.state != AdmissionState.LEAVING)
                .filter(other -> other.mac != null && !other.mac.equals(mac.text()))
                .toList();
        var present = others.stream().filter(this::isOnTheNetwork).toList();
        others.stream()
                .filter(other -> !present.contains(other))
                .filter(other -> other.endpoint().filter(MacAddress::isMadeUp).isPresent())
                .forEach(this::leave);
        return tooMany(present, guest);
    }

    private boolean tooMany(List<Admission> present, Guest guest) {
        if (present.isEmpty()) {
            return false;
        }
        var allowed = directory.devicesAtOnce(guest.guestType);
        return allowed.isPresent()
                && present.stream().map(other -> other.mac).distinct().count() >= allowed.getAsInt();
    }

    private boolean isOnTheNetwork(Admission other) {
        return other.endpoint()
                .flatMap(sessions::of)
                .filter(session -> !session.captive())
                .isPresent();
    }

    private void leave(Admission other) {
        Commit.of("access.superseded", () -> LetOut.begin(Admission.locked(other.id), tasks, clock.instant()));
    }
}
