package io.vestibule.access;

import java.util.UUID;

import io.vestibule.task.Commit;

/** Changes what controllers granted. */
public final class ControllerGrants {

    private ControllerGrants() {}

    /** As if the later guest were online on the device of the earlier one. */
    public static void onTheDeviceOf(UUID earlier, UUID later) {
        Commit.of("test", () -> only(later).mac = only(earlier).mac);
    }

    private static ControllerGrant only(UUID guestId) {
        return ControllerGrant.ofGuest(guestId).get(0);
    }
}
