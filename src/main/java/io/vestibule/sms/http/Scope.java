package io.vestibule.sms.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import io.vestibule.secret.Secret;

/**
 * What placeholders may stand for in one place of a definition: what the account has set, and beyond it some names.
 *
 * @param key the account's prefix, for messages
 * @param config the account's plain values, by {@link #plain} keys
 * @param secrets its secrets
 * @param names what else has a value
 */
record Scope(String key, Map<String, String> config, Map<String, Secret> secrets, Set<String> names) {

    private static final String CONFIG = "config.";
    private static final String SECRET = "secret.";

    /** @param defaults the definition's own values for what the account does not set */
    static Scope of(String key, HttpConfig.Account account, Map<String, String> defaults) {
        var config = new HashMap<String, String>();
        defaults.forEach((name, value) -> config.put(plain(name), value));
        account.username().ifPresent(user -> config.put("username", user));
        account.config().forEach((name, value) -> config.put(plain(name), value));
        var secrets = new HashMap<String, Secret>();
        account.password().ifPresent(password -> secrets.put("password", password));
        account.secrets().forEach((name, value) -> secrets.put(plain(name), value));
        return new Scope(key, config, secrets, Set.of());
    }

    Scope with(Set<String> more) {
        return new Scope(key, config, secrets, more);
    }

    /** What stays the same for every text. */
    Scope ofAccount() {
        return with(Set.of());
    }

    /** The values where no text is at hand. */
    UnaryOperator<String> values() {
        return over(none -> "");
    }

    /**
     * Words with values of the account only.
     *
     * @throws IllegalArgumentException with words for the admin when one stands for nothing
     */
    String filled(String template) {
        var account = ofAccount();
        return Template.parse(template, account).fill(account.values());
    }

    /** The same as a secret, which follows when the account's own ones change. */
    Secret secret(String template) {
        filled(template);
        return Secret.of(() -> filled(template));
    }

    /** @throws IllegalArgumentException with words for the admin when the placeholder stands for nothing */
    void check(Placeholder placeholder) {
        var name = placeholder.name();
        if (name.startsWith(CONFIG) || name.startsWith(SECRET)) {
            if (account(name).isEmpty() && !placeholder.mayBeEmpty()) {
                throw new IllegalArgumentException(
                        "{{" + name + "}} has no value. Set " + key + name.replaceFirst("^secret\\.", "secrets."));
            }
        } else if (!names.contains(name)) {
            throw new IllegalArgumentException("there is no placeholder {{" + name + "}} here. Use one of "
                    + (names.isEmpty() ? "" : String.join(", ", new TreeSet<>(names)) + ", ")
                    + "config.<key>, secret.<key>");
        }
    }

    /** The values of the account over those of one text. */
    UnaryOperator<String> over(UnaryOperator<String> values) {
        return name -> name.startsWith(CONFIG) || name.startsWith(SECRET)
                ? account(name).orElse("")
                : values.apply(name);
    }

    private Optional<String> account(String name) {
        return name.startsWith(CONFIG)
                ? Optional.ofNullable(config.get(plain(name.substring(CONFIG.length()))))
                : Optional.ofNullable(secrets.get(plain(name.substring(SECRET.length()))))
                        .map(Secret::reveal);
    }

    /** An environment variable can say neither a capital nor a dash, so neither counts. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    @Override
    public String toString() {
        return "Scope[" + names + "]";
    }
}
