package io.vestibule.sms;

/** What a provider says when it is asked whether it took a text whose outcome is unknown. */
public sealed interface LookUp {

    /** It took it. */
    record Found(String providerId, SmsState state) implements LookUp {}

    /** It did not take it; sending it now makes no second text. */
    record NotThere() implements LookUp {}

    /** It could not say at this time; ask again later. */
    record CannotTell(String reason) implements LookUp {}

    /** It can never be asked: no such function, or no right to use it. */
    record NotOffered(String reason) implements LookUp {}

    static LookUp found(String providerId, SmsState state) {
        return new Found(providerId, state);
    }

    static LookUp notThere() {
        return new NotThere();
    }

    static LookUp cannotTell(String reason) {
        return new CannotTell(reason);
    }

    static LookUp notOffered(String reason) {
        return new NotOffered(reason);
    }
}
