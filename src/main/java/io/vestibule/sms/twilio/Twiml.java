package io.vestibule.sms.twilio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Twilio says on the phone (TwiML). */
final class Twiml {

    private Twiml() {}

    /** The sentences, one after the other with a pause between. */
    static String say(List<String> sentences, Locale language) {
        return sentences.stream()
                .map(sentence ->
                        "<Say language=\"" + escaped(language.toLanguageTag()) + "\">" + escaped(sentence) + "</Say>")
                .collect(Collectors.joining("<Pause length=\"1\"/>", "<Response>", "</Response>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
