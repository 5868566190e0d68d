package io.vestibule.controller;

import java.net.URI;
import java.time.Duration;

import io.vestibule.secret.Secret;

/**
 * Who is to be let on.
 *
 * @param password as the guest typed it, or our copy of it
 * @param left how long the account is still valid
 * @param landing our page where the browser is to go afterwards
 */
public record Account(String userName, Secret password, Duration left, URI landing) {

    /** The minutes that are left, at least one, for controllers that count so. */
    public long minutesLeft() {
        return Math.max(1, left.plusSeconds(59).toMinutes());
    }
}
