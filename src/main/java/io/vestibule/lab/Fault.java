package io.vestibule.lab;

/**
 * A way in which a simulated system misbehaves.
 *
 * @param mode what goes wrong
 * @param delayMs milliseconds of delay before the system works on a request (mode {@code slow}) or reports
 *     (mode {@code receipts-late}), or after which it wants to be asked again (mode {@code throttle}; 0 does not say)
 * @param share how many of the requests are hit, from 0.0 to 1.0
 */
public record Fault(String mode, int delayMs, double share) {

    public static final Fault NONE = new Fault("none", 0, 1.0);

    public boolean is(String other) {
        return mode.equals(other);
    }

    /** Whether it spoils the provider's later reports, and leaves requests alone. */
    public boolean ofReceipts() {
        return mode.endsWith("receipts") || mode.startsWith("receipts-");
    }
}
