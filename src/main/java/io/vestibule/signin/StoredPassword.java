package io.vestibule.signin;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.elytron.security.common.BcryptUtil;

import io.vestibule.secret.Secret;

/** A password as it stands in the settings: a bcrypt hash, or the password itself. */
final class StoredPassword {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[abxy]?\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}");
    private static final int USUAL_COST = 10;
    /** Random salt and digest: the digest of no known password. */
    private static final String UNKNOWABLE = "NxV3Ugd0Ob7NDShQ34cChO9qyRnU6VL7AmQrwHNWMMIvqZFFadiuO";

    private final Secret value;

    private StoredPassword(Secret value) {
        this.value = value;
    }

    static StoredPassword of(Secret value) {
        return new StoredPassword(value);
    }

    /** One that no guess matches, and that is as slow to compare as the slowest of those. */
    static StoredPassword ofNobody(Stream<StoredPassword> all) {
        var cost = all.flatMap(one -> one.cost().stream())
                .max(Comparator.naturalOrder())
                .orElse(USUAL_COST);
        return new StoredPassword(Secret.of(String.format("$2a$%02d$%s", cost, UNKNOWABLE)));
    }

    boolean isPlain() {
        return !value.reveal().startsWith("$2");
    }

    Optional<String> fault() {
        if (value.reveal().isBlank()) {
            return Optional.of("is empty. Give a bcrypt hash, as \"htpasswd -nBC 12 name\" prints behind the colon.");
        }
        return isPlain() || BCRYPT.matcher(value.reveal()).matches()
                ? Optional.empty()
                : Optional.of(
                        "begins as a bcrypt hash does but is none. Give it whole, 60 characters, and in a shell or"
                                + " a compose file mind that $ has to be quoted.");
    }

    /**
     * Whether the guess is right. A plain password costs the time of a hash too.
     *
     * @param nobodys what to spend that time on
     */
    boolean matches(Secret guess, StoredPassword nobodys) {
        if (isPlain()) {
            BcryptUtil.matches(guess.reveal(), nobodys.value.reveal());
            return value.matches(guess.reveal());
        }
        return BcryptUtil.matches(guess.reveal(), value.reveal()) && this != nobodys;
    }

    Optional<Integer> cost() {
        var hash = BCRYPT.matcher(value.reveal());
        return hash.matches() ? Optional.of(Integer.valueOf(hash.group(1))) : Optional.empty();
    }
}
