package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.net.AddressBlock;
import io.vestibule.signin.SignInConfig.Brake;

/**
 * Wrong guesses of late, by name and address, and by address alone. They are kept in memory, by each node for itself:
 * a restart forgives them, which gains a guesser little. The number of entries is bounded; the oldest go first.
 *
 * <p>A guess counts from its beginning, so that many at once gain nothing either. There is no brake on a name alone, as
 * anybody could lock out anybody with it.
 */
@Singleton
class Guesses {

    private static final int MOST = 10_000;
    private static final int MOST_DOUBLINGS = 20;

    private record Entry(int count, Instant last, Instant until) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };
    private final Brake brake;
    private final Clock clock;

    Guesses(SignInConfig config, Clock clock) {
        this.brake = config.brake();
        this.clock = clock;
    }

    /** Counts a guess, or tells how long to wait before the next one is taken. */
    synchronized Optional<Duration> begin(String name, String from) {
        var address = AddressBlock.of(from);
        var now = clock.instant();
        var wait = longer(left(both(name, address), now), left(address, now));
        if (wait.isZero()) {
            count(both(name, address), brake.tries(), now);
            count(address, brake.triesOfAddress(), now);
            return Optional.empty();
        }
        return Optional.of(wait);
    }

    /** The guess was right: it and the wrong ones before it are forgotten, but not those at other names. */
    synchronized void right(String name, String from) {
        var address = AddressBlock.of(from);
        entries.remove(both(name, address));
        entries.computeIfPresent(address, (key, entry) -> new Entry(entry.count - 1, entry.last, entry.last));
    }

    synchronized int size() {
        return entries.size();
    }

    private Duration left(String key, Instant now) {
        var entry = entries.get(key);
        return entry == null || !now.isBefore(entry.until) ? Duration.ZERO : Duration.between(now, entry.until);
    }

    private void count(String key, int free, Instant now) {
        entries.compute(key, (same, before) -> {
            var forgotten = before == null
                    || before.last.plus(brake.longestWait().multipliedBy(2)).isBefore(now);
            var count = forgotten ? 1 : before.count + 1;
            return new Entry(count, now, count < free ? now : now.plus(waitAfter(count - free)));
        });
    }

    private Duration waitAfter(int wrongWithoutNeed) {
        var wait = brake.firstWait().multipliedBy(1L << Math.min(wrongWithoutNeed, MOST_DOUBLINGS));
        return wait.compareTo(brake.longestWait()) < 0 ? wait : brake.longestWait();
    }

    private static String both(String name, String address) {
        return address + " " + name;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
