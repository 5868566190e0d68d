package io.vestibule.registration;

import java.util.List;

import io.vestibule.controller.LoginForm;

/** What became of something a guest sent. What must be said to the guest is a value, never an exception. */
public sealed interface Answer {

    /** It is stored; the guest's page is at this registration's address. */
    record Stored(RegistrationToken token) implements Answer {}

    /** The password is right, or cannot be checked here: the guest's browser posts this form to the controller. */
    record HandOver(RegistrationToken token, LoginForm form) implements Answer {}

    /** The controller or ISE is asked to let the device on, or the controller comes to ask; the guest's page waits for it. */
    record Connecting(RegistrationToken token) implements Answer {}

    /** The password is right, and the controller looks for these words on our next page. */
    record SayWords(RegistrationToken token, String words) implements Answer {}

    /** Nothing was changed; these are the reasons. */
    record Rejected(List<Problem> problems) implements Answer {
        public Rejected(Problem problem) {
            this(List.of(problem));
        }
    }
}
