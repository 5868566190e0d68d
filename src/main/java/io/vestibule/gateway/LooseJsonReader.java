package io.vestibule.gateway;

/**
 * Reads the fields of what was meant to be JSON. Some senders put a text between two quotes and escape nothing in it, so a
 * value ends at the quote behind which the next name, or the end, follows. What is between the quotes is taken as it is.
 */
final class LooseJsonReader {

    private static final String BLANKS = " \t\r\n";
    private static final int LONGEST_NAME = 64;

    private final String body;
    /** Behind this there are only blanks and closing brackets. */
    private final int end;

    private LooseJsonReader(String body) {
        this.body = body;
        var last = body.length();
        while (last > 0 && (BLANKS + "}]").indexOf(body.charAt(last - 1)) >= 0) {
            last--;
        }
        end = last;
    }

    static SentFields read(String body) {
        return new LooseJsonReader(body).fields();
    }

    private SentFields fields() {
        var fields = new SentFields();
        var at = body.indexOf('"');
        while (at >= 0) {
            var colon = colonOfName(at);
            if (colon < 0) {
                at = body.indexOf('"', at + 1);
                continue;
            }
            var name = body.substring(at + 1, body.indexOf('"', at + 1));
            var start = skip(BLANKS, colon + 1);
            var quoted = start < end && body.charAt(start) == '"';
            var close = quoted ? closingQuote(start + 1) : skip("+0123456789.", start);
            if (close < 0) {
                return fields;
            }
            if (close > start) {
                fields.add(name, body.substring(quoted ? start + 1 : start, close));
            }
            at = body.indexOf('"', quoted ? close + 1 : close);
        }
        return fields;
    }

    /** Where the colon is when a name begins at the quote; -1 when none does. */
    private int colonOfName(int quote) {
        var limit = Math.min(end, quote + LONGEST_NAME + 2);
        for (var at = quote + 1; at < limit; at++) {
            if (body.charAt(at) == '"') {
                var colon = skip(BLANKS, at + 1);
                return colon < end && body.charAt(colon) == ':' ? colon : -1;
            }
        }
        return -1;
    }

    private int closingQuote(int from) {
        for (var quote = body.indexOf('"', from); quote >= 0; quote = body.indexOf('"', quote + 1)) {
            if (quote == end - 1 || nextNameFollows(quote + 1)) {
                return quote;
            }
        }
        return -1;
    }

    private boolean nextNameFollows(int from) {
        var comma = skip(BLANKS + "}]", from);
        if (comma >= end || body.charAt(comma) != ',') {
            return false;
        }
        var quote = skip(BLANKS + "{[", comma + 1);
        return quote < end && body.charAt(quote) == '"' && colonOfName(quote) >= 0;
    }

    private int skip(String signs, int from) {
        var at = from;
        while (at < end && signs.indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
