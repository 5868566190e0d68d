package io.vestibule.ise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Finds what ISE says in an answer, in JSON or in HTML, and makes it harmless for a log. */
final class ErsTitles {

    private static final int LONGEST = 300;
    private static final Pattern HTML_TITLE =
            Pattern.compile("<(title|h1)[^>]*>(.*?)</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Seven digits or more, whatever stands between them: long enough for a phone number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]*\\d){6,}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private ErsTitles() {}

    /**
     * All titles of an answer.
     *
     * @param confidential what the request carried and ISE may have repeated: passwords
     */
    static String of(ErsAnswer answer, List<String> confidential) {
        var titles = answer.body().stripLeading().startsWith("{") ? ofJson(answer.body()) : ofHtml(answer.body());
        return harmless(titles, confidential);
    }

    private static String ofJson(String body) {
        var titles = new ArrayList<String>();
        try {
            for (var message : Json.read(body).path("ERSResponse").path("messages")) {
                titles.add(message.path("title").asText());
            }
        } catch (JsonProcessingException e) {
            return "an answer that is not JSON although it looks like it";
        }
        return String.join("; ", titles);
    }

    private static String ofHtml(String body) {
        var found = HTML_TITLE.matcher(body);
        return found.find() ? TAG.matcher(found.group(2)).replaceAll(" ") : "";
    }

    private static String harmless(String titles, List<String> confidential) {
        var text = titles;
        for (var secret : confidential) {
            text = text.replace(secret, "•••");
        }
        text = LONG_NUMBER.matcher(text).replaceAll("•••");
        text = CONTROL.matcher(text).replaceAll(" ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
