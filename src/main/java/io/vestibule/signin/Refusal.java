package io.vestibule.signin;

/** Why somebody does not get in although the password may be right. */
public enum Refusal {
    /** Nothing gives this person a role. */
    NO_ROLE("You are known, but you have no access here. Ask your admin for it."),
    /** Blocked here or in the directory, by hand or after wrong passwords. */
    LOCKED("This account is locked. Ask your admin to unlock it."),
    /** It has to be changed where it is kept. */
    PASSWORD_EXPIRED("Your password has run out. Change it where you usually do, then sign in here."),
    /** Somebody else has the same name here. */
    NAME_TAKEN("Somebody else here has this name already. Ask your admin to tell you apart."),
    /** What an identity provider says does not hold. */
    NOT_PROVED("Your company's sign-in could not be confirmed. Try again; if that does not help, ask your admin."),
    /** It does not answer, or refuses to talk to us. */
    UNREACHABLE("The system that knows your password cannot be reached. Try again in a few minutes.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** What the person is told. */
    public String words() {
        return words;
    }
}
