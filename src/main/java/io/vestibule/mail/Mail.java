package io.vestibule.mail;

/**
 * A mail to one person.
 *
 * @param reference unguessable, and the same each time the mail is tried, so that a relay can drop a second one
 * @param text what it says in plain words
 * @param html the same for eyes
 */
public record Mail(String reference, String to, String subject, String text, String html) {

    /** Never shows the words: a mail may carry a link that opens something. */
    @Override
    public String toString() {
        return "mail " + reference;
    }
}
