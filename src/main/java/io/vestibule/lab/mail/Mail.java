package io.vestibule.lab.mail;

import java.time.Instant;

/**
 * A mail in somebody's mailbox.
 *
 * @param text what it says in plain words, or empty
 * @param html what it says in HTML, or empty
 */
public record Mail(String id, String to, String from, String subject, String text, String html, Instant receivedAt) {

    /** Never shows the words. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
