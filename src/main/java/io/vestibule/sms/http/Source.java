package io.vestibule.sms.http;

import java.util.Optional;
import java.util.regex.Pattern;

import io.vestibule.sms.ReceiptRequest;

/** Where a receipt carries a value beside its report: {@code header(X-Signature)} or {@code field(sig)}. */
record Source(boolean isHeader, String name) {

    private static final Pattern FORM = Pattern.compile("(header|field)\\(([^()]+)\\)");

    static Source parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is neither header(name) nor field(name)");
        }
        return new Source(found.group(1).equals("header"), found.group(2).strip());
    }

    Optional<String> in(ReceiptRequest request) {
        if (isHeader) {
            return request.header(name);
        }
        var field = Optional.ofNullable(request.query().get(name));
        if (request.isForm()) {
            return field.or(() -> Optional.ofNullable(request.form().get(name)).map(values -> values.first()));
        }
        return field.or(() -> Pointer.parse(name).text(request.json()));
    }
}
