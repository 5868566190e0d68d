package io.vestibule.signin;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;

/** The accounts in the database. */
@Singleton
class StoredAccounts implements AccountSource {

    @Override
    public Optional<Account> byName(String name) {
        return Commit.read(
                () -> StaffAccount.of(name).filter(found -> !found.disabled).map(StaffAccount::account));
    }

    @Override
    public Optional<Account> byMail(String mail) {
        return Commit.read(() -> StaffAccount.ofMail(mail).map(StaffAccount::account));
    }
}
