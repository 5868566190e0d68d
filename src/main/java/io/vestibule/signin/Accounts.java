package io.vestibule.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Everybody who may sign in, wherever the account is kept. Every method blocks on the database or a directory. */
@Singleton
public class Accounts {

    private static final int LONGEST = 320;

    /** Who stands in the settings goes before a namesake of the database. */
    private final List<AccountSource> sources;

    Accounts(LocalAccounts settings, StoredAccounts stored, DirectorySource directory) {
        this.sources = List.of(settings, stored, directory);
    }

    /** Who signs in with that name, however it is spelt. */
    public Optional<Account> byName(String name) {
        var key = LocalAccounts.asTyped(name);
        return sources.stream().flatMap(source -> source.byName(key).stream()).findFirst();
    }

    /** Who has that mail address and may vouch for guests. */
    public Optional<Account> byMail(String address) {
        var mail = address.strip().toLowerCase(Locale.ROOT);
        if (mail.isEmpty() || mail.length() > LONGEST) {
            return Optional.empty();
        }
        return sources.stream()
                .flatMap(source -> source.byMail(mail).stream())
                .filter(account -> account.role().vouches())
                .findFirst();
    }
}
