package io.vestibule.gateway;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/**
 * Reads the fields of a JSON document, at whatever depth. Numbers and words such as {@code true} are taken as they are
 * written, since some senders make a number of every text that looks like one.
 */
final class JsonReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private JsonReader() {}

    /** Empty when it is not JSON through and through. */
    static Optional<SentFields> read(String body) {
        var fields = new SentFields();
        var documents = 0;
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var inRoot = parser.getParsingContext().inRoot();
                documents += inRoot ? 1 : 0;
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL && !inRoot) {
                    add(fields, parser);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return documents == 1 ? Optional.of(fields) : Optional.empty();
    }

    private static void add(SentFields fields, JsonParser parser) throws IOException {
        var name = name(parser.getParsingContext());
        if (name != null) {
            fields.add(name, parser.getText());
        }
    }

    /** What stands in a list is called as the list is. */
    private static String name(JsonStreamContext context) {
        var at = context;
        while (at != null && at.getCurrentName() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getCurrentName();
    }
}
