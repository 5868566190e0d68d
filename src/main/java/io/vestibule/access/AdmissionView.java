package io.vestibule.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a guest's page shows of the way onto the network.
 *
 * @param refusal why not; null when nothing was refused
 * @param trouble what is in the way for the moment; null when nothing is
 * @param mac of the device; null when it is not known
 * @param onlineAt since when it is on; null before
 * @param endsAt when ISE ends the session; null when it does not tell
 * @param others the account's other devices on the network
 */
public record AdmissionView(
        UUID id,
        Way way,
        AdmissionState state,
        Refusal refusal,
        String trouble,
        String mac,
        Instant onlineAt,
        Instant endsAt,
        List<Other> others) {

    /** Another device of the same account. */
    public record Other(UUID id, String mac, Instant onlineAt) {}

    /** Whether only leaving the Wi-Fi and joining it again helps now. */
    public boolean mustJoinAgain() {
        return Admission.CHANGE_NOT_DONE.equals(trouble) && state == AdmissionState.CHANGED
                || state == AdmissionState.UNPROVED;
    }

    /** What is in the way in one word, for the page's script to notice a change; empty for nothing. */
    public String troubleWord() {
        if (mustJoinAgain()) {
            return "join-again";
        }
        if (refusal != null) {
            return refusal.word();
        }
        return trouble == null ? "" : "network-delayed";
    }
}
