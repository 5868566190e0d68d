package io.vestibule.signin;

import java.util.Optional;

/** One of the places in which accounts are kept. Who may not sign in at present is not found. */
interface AccountSource {

    /** @param name in small letters */
    Optional<Account> byName(String name);

    /** @param mail in small letters */
    Optional<Account> byMail(String mail);
}
