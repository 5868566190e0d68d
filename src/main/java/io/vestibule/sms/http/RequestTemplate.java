package io.vestibule.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.vestibule.sms.ClientCredentials;
import io.vestibule.sms.HttpAsk;

/**
 * A request with placeholders.
 *
 * @param mediaType of the body; empty for none
 * @param signer what proves that it is ours, beside what stands in its parts
 * @param login where a token has to be asked for first
 */
record RequestTemplate(
        String method,
        Address address,
        Tree query,
        Tree headers,
        Body body,
        String mediaType,
        Signer signer,
        Optional<ClientCredentials> login) {

    /** What a body is made of. */
    interface Body {
        String fill(UnaryOperator<String> values);
    }

    /** @throws IllegalArgumentException when a value does not fit into its place; the message does not hold it */
    HttpAsk fill(UnaryOperator<String> values) {
        var bytes = body.fill(values).getBytes(StandardCharsets.UTF_8);
        var url = address.fill(values, Trees.fields(query, values));
        var fields = Trees.fields(headers, values);
        fields.forEach(RequestTemplate::check);
        return signer.sign(new HttpAsk(method, url, fields, mediaType, bytes), values);
    }

    /** What is no plain sign of ASCII ends a header, or is read in another way by everybody. */
    private static void check(String name, String value) {
        if (!value.matches("[\\t\\x20-\\x7e]*")) {
            throw new IllegalArgumentException("A value does not fit into the header " + name);
        }
    }
}
