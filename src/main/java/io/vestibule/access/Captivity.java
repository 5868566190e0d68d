package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.logging.Logger;

import io.vestibule.guest.Guest;
import io.vestibule.ise.IseException;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.task.Commit;

/**
 * Tells whether the device at an address is on the network. A wrong yes hides the login page from its phone, so it takes
 * evidence: our own record while it is fresh, or a session at the monitoring node.
 */
@Singleton
public class Captivity {

    private static final Logger LOG = Logger.getLogger(Captivity.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration KEEP = Duration.ofSeconds(20);
    private static final int MOST_KEPT = 10_000;

    private record Kept(Optional<Evidence> evidence, Instant until) {}

    private final NetworkSessions sessions;
    private final AccessConfig config;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Captivity(NetworkSessions sessions, AccessConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** The evidence that whoever asks from an address is online; empty when there is none. Changes nothing. */
    public Optional<Evidence> evidence(String address) {
        var now = clock.instant();
        return Commit.read(() -> Admission.onlineAt(address, now.minus(config.evidenceLife()))
                        .flatMap(admission -> evidence(admission, now)))
                .or(() -> config.noNat() && sessions.configured() ? asked(address) : Optional.empty());
    }

    private static Optional<Evidence> evidence(Admission admission, Instant now) {
        Guest guest = Guest.findById(admission.guestId);
        var ends = Stream.of(Optional.ofNullable(admission.endsAt), Optional.ofNullable(guest.validTo))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return ends.filter(end -> !end.isAfter(now)).isPresent()
                ? Optional.empty()
                : Optional.of(new Evidence(Optional.of(guest.portal), ends));
    }

    /** Phones ask often and wait briefly, so an answer is kept for a while and a slow monitoring node is no evidence. */
    private Optional<Evidence> asked(String address) {
        var now = clock.instant();
        var known = kept.get(address);
        if (known != null && now.isBefore(known.until())) {
            return known.evidence();
        }
        var found = Uni.createFrom()
                .item(() -> look(address))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(LONGEST_WAIT)
                .recoverWithItem(Optional.empty())
                .await()
                .indefinitely();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(address, new Kept(found, now.plus(KEEP)));
        return found;
    }

    private Optional<Evidence> look(String address) {
        try {
            return sessions.at(address)
                    .filter(session -> !session.captive() && session.addresses().contains(address))
                    .map(session -> new Evidence(Optional.empty(), session.ends()));
        } catch (IseException e) {
            LOG.debugf("the monitoring node does not tell who is online: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
