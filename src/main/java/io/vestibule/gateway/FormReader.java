package io.vestibule.gateway;

/** Reads the fields of a query or of a form. */
final class FormReader {

    private FormReader() {}

    static SentFields query(String query) {
        return read(query, false);
    }

    /** A form; some send its values in quotes, as they do in JSON. */
    static SentFields form(String body) {
        return read(body.strip(), true);
    }

    private static SentFields read(String text, boolean quoted) {
        var fields = new SentFields();
        String name = null;
        var value = "";
        for (var piece : text.split("&")) {
            var equals = piece.indexOf('=');
            if (equals < 0 && name != null && !piece.matches("[\\w.-]*")) {
                value += "&" + piece; // of a text whose sender encodes nothing
                continue;
            }
            add(fields, name, value, quoted);
            name = equals < 0 ? piece : piece.substring(0, equals);
            value = equals < 0 ? "" : piece.substring(equals + 1);
        }
        add(fields, name, value, quoted);
        return fields;
    }

    private static void add(SentFields fields, String name, String value, boolean quoted) {
        if (name != null && !name.isBlank()) {
            var plain = decoded(value);
            fields.add(decoded(name), quoted ? unquoted(plain) : plain);
        }
    }

    private static String decoded(String value) {
        return Decoding.percent(value.replace('+', ' '));
    }

    private static String unquoted(String value) {
        var inQuotes = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return inQuotes ? value.substring(1, value.length() - 1) : value;
    }
}
