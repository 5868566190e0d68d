package io.vestibule.sms.plivo;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.Speech;
import io.vestibule.sms.StateWords;
import io.vestibule.sms.VoiceCall;

import static io.vestibule.sms.CodeTable.code;

/** Plivo's Call resource. It is not told what to say: it asks us for that when somebody has answered. */
class PlivoCalls {

    private static final Map<String, SmsState> STATES = Map.of(
            "ringing", SmsState.SENT,
            "in-progress", SmsState.SENT,
            "completed", SmsState.DELIVERED,
            "busy", SmsState.UNDELIVERED,
            "no-answer", SmsState.UNDELIVERED,
            "timeout", SmsState.UNDELIVERED,
            "cancel", SmsState.FAILED,
            "failed", SmsState.FAILED);

    private static final Map<String, String> REASONS = Map.of(
            "busy", "The line was busy",
            "no-answer", "Nobody answered the call",
            "timeout", "Nobody answered the call");

    /** Why a call ended, where that says more than its state. */
    private static final CodeTable CAUSES = new CodeTable(
            Map.ofEntries(
                    code("1010", SmsFailure.CONFIGURATION, "The account has no credit left"),
                    code("2000", SmsFailure.BAD_NUMBER, "There is no such number"),
                    code("2010", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
                    code("2030", SmsFailure.REGION, "The account may not call this country"),
                    code("7011", SmsFailure.CONFIGURATION, "Plivo could not fetch the words of the call from us"),
                    code("8011", SmsFailure.CONFIGURATION, "Plivo could not read the words of the call")),
            Map.of());

    /** The languages that Plivo has a voice for. */
    private static final Set<String> VOICES = Set.of(
            "da-DK", "nl-NL", "en-AU", "en-GB", "en-US", "fr-FR", "fr-CA", "de-DE", "it-IT", "pl-PL", "pt-PT", "pt-BR",
            "ru-RU", "es-ES", "es-US", "sv-SE");

    private final StateWords words = new StateWords("plivo-calls", STATES);

    static boolean speaks(Speech speech) {
        return VOICES.contains(speech.voice());
    }

    /** The call; it is not signed in yet. */
    HttpAsk ask(URI url, VoiceCall call, String from) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("from", from);
        body.put("to", call.to().e164());
        body.put("answer_url", call.words().toString());
        body.put("answer_method", "POST");
        body.put("ring_url", call.callback().toString());
        body.put("ring_method", "POST");
        body.put("hangup_url", call.callback().toString());
        body.put("hangup_method", "POST");
        return HttpAsk.json(url, body);
    }

    SendResult called(String title, HttpReply reply) {
        return HttpVerdict.called(title, "request_uuid", reply);
    }

    /** What is said, one sentence after the other with a pause between. */
    String script(Speech speech) {
        return speech.sentences().stream()
                .map(sentence -> "<Speak language=\"" + speech.voice() + "\">" + Speech.xml(sentence) + "</Speak>")
                .collect(Collectors.joining("<Wait length=\"1\"/>", "<Response>", "</Response>"));
    }

    static boolean isAboutACall(Map<String, String> fields) {
        return fields.containsKey("CallUUID") || fields.containsKey("CallStatus");
    }

    /** What a request says of a call; empty when it says nothing. */
    Optional<DeliveryReceipt> event(Map<String, String> fields) {
        var id = first(fields, "RequestUUID", "ALegRequestUUID", "CallUUID");
        var word = first(fields, "CallStatus");
        if (id.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        var cause = first(fields, "HangupCauseCode");
        var known = CAUSES.failure(cause);
        var state = known.isPresent() ? SmsState.FAILED : words.of(word);
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED) {
            return Optional.of(DeliveryReceipt.of(id, state, word));
        }
        var failure = known.orElse(
                state == SmsState.UNDELIVERED ? SmsFailure.HANDSET_UNREACHABLE : SmsFailure.PROVIDER_FAULT);
        var reason = CAUSES.meaning(cause).orElseGet(() -> REASONS.getOrDefault(word, "The call failed"));
        return Optional.of(
                new DeliveryReceipt(id, state, word, Optional.of(failure), known.isPresent() ? cause : "", reason));
    }

    private static String first(Map<String, String> fields, String... names) {
        for (var name : names) {
            var value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
