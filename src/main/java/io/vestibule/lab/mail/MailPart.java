package io.vestibule.lab.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail, or a part of one that has several (RFC 2046).
 *
 * @param body as it came, one character for each byte
 */
record MailPart(MailHeaders headers, String body) {

    private static final int MOST_DEPTH = 10;
    private static final Pattern END_OF_HEADERS = Pattern.compile("\\r?\\n\\r?\\n");

    static MailPart of(byte[] source) {
        return of(new String(source, StandardCharsets.ISO_8859_1));
    }

    private static MailPart of(String source) {
        var both = END_OF_HEADERS.split(source, 2);
        return new MailPart(MailHeaders.of(both[0]), both.length < 2 ? "" : both[1]);
    }

    /** What it says in the first part of this type; empty when there is none. Attachments say nothing. */
    String words(String type) {
        return words(type, 0);
    }

    private String words(String type, int depth) {
        var mine = headers.kind("content-type", "text/plain");
        if (mine.startsWith("multipart/") && depth < MOST_DEPTH) {
            return parts().stream()
                    .map(part -> part.words(type, depth + 1))
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        var attached = headers.kind("content-disposition", "").equals("attachment");
        return mine.equals(type) && !attached ? decoded() : "";
    }

    private List<MailPart> parts() {
        var border = Pattern.quote("--" + headers.parameter("boundary", ""));
        var between = body.split("(?:^|\\r?\\n)" + border + "(?:--)?[ \\t]*(?=\\r?\\n|$)");
        var parts = new ArrayList<MailPart>();
        for (var i = 1; i < between.length; i++) {
            // a part may have no headers: then it begins with the empty line after them
            parts.add(of(between[i].replaceFirst("^\\r?\\n", "")));
        }
        return parts;
    }

    private String decoded() {
        var bytes =
                switch (headers.kind("content-transfer-encoding", "7bit")) {
                    case "base64" -> MailBytes.base64(body);
                    case "quoted-printable" -> MailBytes.quotedPrintable(body);
                    default -> body.getBytes(StandardCharsets.ISO_8859_1);
                };
        return new String(bytes, MailHeaders.charset(headers.parameter("charset", "utf-8"))).replace("\r\n", "\n");
    }

    /** Never shows the words. */
    @Override
    public String toString() {
        return "MailPart[" + body.length() + " characters]";
    }
}
