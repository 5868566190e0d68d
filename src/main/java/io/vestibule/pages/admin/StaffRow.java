package io.vestibule.pages.admin;

import java.util.Locale;

import io.vestibule.signin.Account.Source;
import io.vestibule.signin.StaffRegister.Entry;

/**
 * One member of staff as the list shows it.
 *
 * @param called the full name, or what the person signs in with
 * @param from where the account is kept, in words
 * @param state in a word; {@code tone} is its colour
 * @param stored whether it can be locked out here
 * @param local whether role, mail address and password are kept here
 */
public record StaffRow(
        String name,
        String called,
        String role,
        String mail,
        String from,
        String state,
        String tone,
        boolean secondStep,
        long sessions,
        boolean stored,
        boolean local,
        boolean disabled) {

    static StaffRow of(Entry entry) {
        var account = entry.account();
        var from =
                switch (account.source()) {
                    case SETTINGS -> "Settings";
                    case LOCAL -> "Made here";
                    case LDAP -> "Directory";
                    case OIDC -> "OpenID Connect";
                };
        return new StaffRow(
                account.name(),
                account.calledName(),
                word(account.role().word()),
                account.mail().orElse(""),
                from,
                entry.disabled() ? "Locked out" : entry.invited() ? "Invited" : "Active",
                entry.disabled() ? "failed" : entry.invited() ? "expired" : "delivered",
                entry.secondStep(),
                entry.sessions(),
                account.source() != Source.SETTINGS,
                account.source() == Source.LOCAL,
                entry.disabled());
    }

    private static String word(String role) {
        return role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
    }
}
