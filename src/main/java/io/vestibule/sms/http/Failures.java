package io.vestibule.sms.http;

import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.SmsFailure;

/**
 * What a provider's codes are: the admin's word first, then the definition's.
 *
 * @param codes of the account, by the provider's code or {@code http-503}
 * @param classes of the definition, likewise
 * @param meanings in plain words
 */
record Failures(Map<String, SmsFailure> codes, Map<String, SmsFailure> classes, Map<String, String> meanings) {

    Optional<SmsFailure> of(String code) {
        return Optional.ofNullable(codes.get(code)).or(() -> Optional.ofNullable(classes.get(code)));
    }

    Optional<SmsFailure> ofStatus(int status) {
        return of("http:" + status).or(() -> of("http-" + status)); // a colon is awkward in a properties file
    }

    Optional<String> meaning(String code) {
        return Optional.ofNullable(meanings.get(code));
    }

    /** A code as it may be shown: what looks like a number of a phone is none. */
    static Optional<String> shown(String code) {
        return code.matches("[A-Za-z0-9_.-]{1,60}") && !code.matches("[0-9]{7,}")
                ? Optional.of(code)
                : Optional.empty();
    }
}
