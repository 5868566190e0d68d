package io.vestibule.lab;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** The fault switches: which simulated system misbehaves, and how. Kept in memory, so a restarted lab is healthy. */
@Singleton
public class Faults {

    public static final Set<String> MODES = Set.of(
            "none",
            "down",
            "slow",
            "hang",
            "error",
            "throttle",
            "drop-after-commit",
            "receipts-late",
            "receipts-failed",
            "no-receipts");

    private static class Switch {
        final Fault fault;
        double owed;

        Switch(Fault fault) {
            this.fault = fault;
        }

        /** Spreads a share evenly and without chance: 0.3 hits three requests of every ten. */
        synchronized boolean hits() {
            owed += fault.share();
            if (owed < 1.0 - 1e-9) {
                return false;
            }
            owed -= 1.0;
            return true;
        }
    }

    private final Map<String, Switch> switches = new ConcurrentHashMap<>();

    public void set(String system, Fault fault) {
        switches.put(system, new Switch(fault));
    }

    public void clear(String system) {
        switches.remove(system);
    }

    public void clearAll() {
        switches.clear();
    }

    /** What the switch of a system shows; asking does not count as a request. */
    public Fault shown(String system) {
        var found = switches.get(system);
        return found == null ? Fault.NONE : found.fault;
    }

    /** The fault that hits this one request to the system, {@link Fault#NONE} when it is spared. */
    public Fault strike(String system) {
        return strike(system, false);
    }

    /** The fault that hits the receipts of this one message, {@link Fault#NONE} when they are spared. */
    public Fault strikeReceipts(String system) {
        return strike(system, true);
    }

    /** Requests and receipts are counted apart, or every second of either would take the other's share. */
    private Fault strike(String system, boolean receipts) {
        var found = switches.get(system);
        return found == null || found.fault.ofReceipts() != receipts || !found.hits() ? Fault.NONE : found.fault;
    }
}
