package io.vestibule.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A body, read as what it looks like; what its content type says helps only where the look does not tell.
 *
 * @param fields what was found in it
 * @param plain the body itself, when it looks like words and not like fields
 */
record SentBody(SentFields fields, Optional<String> plain) {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern LIKE_A_FORM = Pattern.compile("[^\\s=&<>]{1,64}=.*", Pattern.DOTALL);

    static SentBody none() {
        return new SentBody(new SentFields(), Optional.empty());
    }

    /** Empty when it begins like JSON or XML and is neither. */
    static Optional<SentBody> read(byte[] bytes, Optional<String> contentType) {
        var type = contentType.orElse("").toLowerCase(Locale.ROOT);
        var charset = CHARSET.matcher(type);
        var body = Decoding.text(bytes, charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
        var start = body.stripLeading();
        if (start.isEmpty()) {
            return Optional.of(none());
        }
        var isForm = type.contains("form-urlencoded");
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonReader.read(body)
                    .or(() -> Optional.of(isForm ? FormReader.form(body) : LooseJsonReader.read(body)))
                    .filter(fields -> !fields.isEmpty())
                    .map(SentBody::of);
        }
        if (start.startsWith("<") && !isForm) {
            return XmlReader.read(start).map(SentBody::of);
        }
        return Optional.of(
                isForm || LIKE_A_FORM.matcher(start).matches()
                        ? of(FormReader.form(body))
                        : new SentBody(new SentFields(), Optional.of(body)));
    }

    private static SentBody of(SentFields fields) {
        return new SentBody(fields, Optional.empty());
    }

    @Override
    public String toString() {
        return "SentBody[" + fields + "]";
    }
}
