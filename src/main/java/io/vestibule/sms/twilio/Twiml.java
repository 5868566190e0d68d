package io.vestibule.sms.twilio;

import java.util.stream.Collectors;

import io.vestibule.sms.Speech;

/** What Twilio says on the phone (TwiML). */
final class Twiml {

    private Twiml() {}

    /** The sentences, one after the other with a pause between. */
    static String say(Speech speech) {
        var begin = "<Say language=\"" + Speech.xml(speech.language().toLanguageTag()) + "\">";
        return speech.sentences().stream()
                .map(sentence -> begin + Speech.xml(sentence) + "</Say>")
                .collect(Collectors.joining("<Pause length=\"1\"/>", "<Response>", "</Response>"));
    }
}
