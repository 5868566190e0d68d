package io.vestibule.mail;

/** How the try to send a mail ended. */
public sealed interface MailResult {

    /** The relay took it. */
    record Taken() implements MailResult {}

    /**
     * It did not go out.
     *
     * @param words what went wrong, for staff; holds nothing of the mail
     */
    record Failed(MailFailure kind, String words) implements MailResult {}
}
