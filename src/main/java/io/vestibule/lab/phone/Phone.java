package io.vestibule.lab.phone;

import java.time.Instant;

/**
 * A guest's phone.
 *
 * @param mac lower case with colons; the phone keeps it
 * @param network the network it joins
 * @param takenAt since when somebody plays with it
 * @param open whether its login window is open
 * @param looksAt when it next looks for the Internet, null when nothing makes it look
 * @param satisfied whether it found the Internet when it last looked
 */
record Phone(
        String mac,
        PhoneProfile profile,
        String network,
        Instant takenAt,
        boolean open,
        Instant looksAt,
        boolean satisfied) {

    Phone opened() {
        return new Phone(mac, profile, network, takenAt, true, null, false);
    }

    Phone closed() {
        return new Phone(mac, profile, network, takenAt, false, null, satisfied);
    }

    Phone looksAt(Instant when) {
        return new Phone(mac, profile, network, takenAt, open, when, satisfied);
    }

    Phone looked(boolean found) {
        var closes = found && profile.has(Habit.CLOSES_WHEN_ONLINE);
        return new Phone(mac, profile, network, takenAt, open && !closes, null, found);
    }
}
