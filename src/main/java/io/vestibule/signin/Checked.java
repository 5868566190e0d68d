package io.vestibule.signin;

/** What became of the question whether somebody is who he says. */
public sealed interface Checked {

    /** He is. */
    record Right(Account account) implements Checked {}

    /** Name or password is wrong. */
    record Wrong() implements Checked {}

    /**
     * He may be, and yet does not get in.
     *
     * @param name the account's
     */
    record Refused(Refusal why, String name) implements Checked {}
}
