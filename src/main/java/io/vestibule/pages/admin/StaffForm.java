package io.vestibule.pages.admin;

import java.util.List;

import io.vestibule.signin.Account;
import io.vestibule.signin.Role;
import io.vestibule.signin.StaffRegister.Details;
import io.vestibule.signin.StaffRegister.Result.Fault;

/**
 * The form about one member of staff, as it was typed.
 *
 * @param wrong the field with a fault; empty for none
 * @param words what is wrong with it
 */
public record StaffForm(String name, String fullName, String mail, List<Choice> roles, String wrong, String words) {

    /** A role to choose. */
    public record Choice(String word, String meaning, boolean chosen) {}

    static StaffForm empty() {
        return of(new Details("", "", "", Role.SPONSOR), new Fault("", ""));
    }

    static StaffForm of(Account account) {
        return of(
                new Details(
                        account.name(),
                        account.fullName().orElse(""),
                        account.mail().orElse(""),
                        account.role()),
                new Fault("", ""));
    }

    static StaffForm of(Details typed, Fault fault) {
        var roles = List.of(
                choice(Role.SPONSOR, "Sponsor: vouches for guests", typed),
                choice(Role.RECEPTION, "Reception: vouchers, and sending texts again", typed),
                choice(Role.AUDITOR, "Auditor: reads everything, with numbers masked", typed),
                choice(Role.ADMIN, "Admin: everything", typed));
        return new StaffForm(typed.name(), typed.fullName(), typed.mail(), roles, fault.field(), fault.words());
    }

    private static Choice choice(Role role, String meaning, Details typed) {
        return new Choice(role.word(), meaning, role == typed.role());
    }
}
