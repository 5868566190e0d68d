package io.vestibule.sms.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;

/**
 * Reads receipts by a definition's rules.
 *
 * @param methods by which they may come
 * @param formats {@code query}, {@code form}, {@code json}
 * @param ack the status that answers a receipt that is stored
 * @param nack the status that makes the provider come again
 * @param checks all of which a receipt must pass; a provider that sends none has none
 */
record Receipts(
        Set<String> methods,
        Set<String> formats,
        List<ReceiptCheck> checks,
        Optional<Report> report,
        int ack,
        int nack) {

    static final Receipts NONE = new Receipts(Set.of(), Set.of(), List.of(), Optional.empty(), 204, 503);

    ReceiptReading read(ReceiptRequest request) {
        try {
            var genuine = !checks.isEmpty() && report.isPresent();
            for (var check : checks) {
                genuine &= check.passes(request); // no short cut, so that the time tells nothing
            }
            if (!genuine) {
                return ReceiptReading.forged();
            }
            var body = body(request);
            if (!methods.contains(request.method()) || body.isMissingNode()) {
                return ReceiptReading.unreadable("It comes in no form that the definition names");
            }
            var receipts = report.orElseThrow().in(body, Optional.empty());
            return new ReceiptReading.Genuine(
                    receipts,
                    checks.stream()
                            .flatMap(check -> check.once(request).stream())
                            .findFirst());
        } catch (IllegalArgumentException e) {
            return ReceiptReading.unreadable("It is not encoded as an address or a form is");
        }
    }

    private JsonNode body(ReceiptRequest request) {
        if (request.body().length == 0) {
            return formats.contains("query") ? object(request.query()) : Trees.JSON.missingNode();
        }
        if (request.isForm() && formats.contains("form")) {
            var fields = Trees.JSON.objectNode();
            request.form().forEach((name, values) -> fields.put(name, values.first()));
            return fields;
        }
        return formats.contains("json") ? request.json() : Trees.JSON.missingNode();
    }

    private static JsonNode object(Map<String, String> fields) {
        var object = Trees.JSON.objectNode();
        fields.forEach(object::put);
        return object;
    }
}
