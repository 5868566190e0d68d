package io.vestibule.pages.sponsor;

import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;

/**
 * What somebody may do with guests, by the role.
 *
 * @param helps sends texts again, and makes and prints vouchers
 * @param changes changes accounts in ISE, registers guests and sees numbers whole
 */
record Rights(boolean helps, boolean changes) {

    /** Whether lists may be taken along as files. */
    static boolean takesFiles(Staff staff) {
        return staff.is(Role.SPONSOR) || staff.is(Role.AUDITOR) || staff.is(Role.ADMIN);
    }

    static Rights of(Staff staff) {
        var changes = staff.is(Role.SPONSOR) || staff.is(Role.ADMIN);
        return new Rights(changes || staff.is(Role.RECEPTION), changes);
    }
}
