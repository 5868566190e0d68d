package io.vestibule.signin;

import java.util.Optional;

/**
 * A member of staff.
 *
 * @param name the name to sign in with, in small letters
 * @param stamp changes when the account's role or password does; a browser session begun under another stamp is over
 */
public record Account(String name, Role role, Optional<String> mail, String stamp) {}
