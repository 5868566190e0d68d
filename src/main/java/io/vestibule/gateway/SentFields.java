package io.vestibule.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and values as a caller sent them, whatever the form; a name may stand there more than once. Never printed. */
final class SentFields {

    /** What systems call the number, as {@link #likened}. */
    static final Set<String> NUMBERS = Set.of(
            "to",
            "phone",
            "mobile",
            "mobilenumber",
            "phonenumber",
            "recipient",
            "recipients",
            "number",
            "num",
            "msisdn",
            "destination");

    /** What systems call the text, as {@link #likened}. */
    static final Set<String> TEXTS = Set.of("text", "body", "message", "content", "sms", "msg", "otp");

    private record Field(String name, String value) {}

    private final List<Field> all = new ArrayList<>();

    static Set<String> likened(Collection<String> names) {
        return names.stream().map(SentFields::likened).collect(Collectors.toUnmodifiableSet());
    }

    private static String likened(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]", "");
    }

    SentFields add(String name, String value) {
        all.add(new Field(likened(name), value));
        return this;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The different values that are there under any of the names. More than one is for nobody to choose from: a second
     * number may have been smuggled in by whoever wrote a part of the text.
     */
    Set<String> values(Set<String> likenedNames) {
        return all.stream()
                .filter(field -> likenedNames.contains(field.name))
                .map(Field::value)
                .filter(value -> !value.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "SentFields[" + all.size() + "]";
    }
}
