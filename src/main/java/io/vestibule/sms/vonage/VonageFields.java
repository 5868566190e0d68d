package io.vestibule.sms.vonage;

import java.util.Map;
import java.util.TreeMap;

import io.vestibule.sms.ReceiptRequest;

/** The fields of a receipt, which comes as a query, a form or JSON: the account's owner chooses. */
final class VonageFields {

    private VonageFields() {}

    /** @throws IllegalArgumentException when it is encoded as none of them */
    static Map<String, String> of(ReceiptRequest request) {
        if (request.body().length == 0) {
            return request.query();
        }
        var fields = new TreeMap<String, String>();
        if (request.isForm()) {
            request.form().forEach((name, values) -> fields.put(name, values.first()));
        } else {
            request.json().properties().stream()
                    .filter(field ->
                            field.getValue().isValueNode() && !field.getValue().isNull())
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
        }
        return fields;
    }
}
