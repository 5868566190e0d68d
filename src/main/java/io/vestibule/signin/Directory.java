package io.vestibule.signin;

import java.util.Optional;
import java.util.Set;

import io.vestibule.secret.Secret;

/** A directory outside that knows members of staff and checks their passwords. */
public interface Directory {

    /** Whether there is one. Without it the other methods are not called. */
    boolean configured();

    /** Checks a password there. */
    Answer authenticate(String name, Secret password);

    /** Who has a mail address; empty too when the directory cannot be asked or may not be asked for this. */
    Optional<Person> byMail(String mail);

    /**
     * How somebody stands there now who has signed in before.
     *
     * @param name the account's
     */
    Standing standing(String name);

    /**
     * Somebody whom a directory or an identity provider knows.
     *
     * @param name the account's name
     * @param subject what never changes about the person there; empty where there is no such thing
     * @param role what the person may do here; empty for nothing
     */
    record Person(
            String name,
            Optional<String> subject,
            Optional<String> fullName,
            Optional<String> mail,
            Set<String> groups,
            Optional<Role> role) {}

    /** How somebody stands in the directory. */
    sealed interface Standing {

        /** As this says. */
        record Known(Person person) implements Standing {}

        /** Not any more: there is no such entry, or it is locked for good, disabled or run out. */
        record Gone() implements Standing {}

        /** It cannot be asked. */
        record Unknown() implements Standing {}
    }

    /** What became of a question for a password. */
    sealed interface Answer {

        /** It is right. */
        record Right(Person person) implements Answer {}

        /** Name or password is wrong. */
        record Wrong() implements Answer {}

        /** The password may be right, and yet there is no way in. */
        record Refused(Refusal why) implements Answer {}
    }
}
