package io.vestibule.sms.vonage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

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

/** Vonage's Voice API (version 1): an application of the account reads a text aloud. */
class VonageCalls {

    private static final Map<String, SmsState> STATES = Map.ofEntries(
            Map.entry("started", SmsState.QUEUED),
            Map.entry("ringing", SmsState.SENT),
            Map.entry("answered", SmsState.SENT),
            Map.entry("human", SmsState.SENT),
            Map.entry("machine", SmsState.SENT),
            Map.entry("completed", SmsState.DELIVERED),
            Map.entry("busy", SmsState.UNDELIVERED),
            Map.entry("unanswered", SmsState.UNDELIVERED),
            Map.entry("timeout", SmsState.UNDELIVERED),
            Map.entry("rejected", SmsState.UNDELIVERED),
            Map.entry("cancelled", SmsState.FAILED),
            Map.entry("failed", SmsState.FAILED));

    private static final Map<String, String> REASONS = Map.of(
            "busy", "The line was busy",
            "unanswered", "Nobody answered the call",
            "timeout", "Nobody answered the call",
            "rejected", "The call was declined");

    private final StateWords words = new StateWords("vonage-calls", STATES);

    /** The call; it is not signed in yet. */
    HttpAsk ask(URI url, VoiceCall call, String from, URI events) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("to")
                .addObject()
                .put("type", "phone")
                .put("number", VonageNumber.of(call.to().e164()));
        body.putObject("from").put("type", "phone").put("number", VonageNumber.of(from));
        var talk = body.putArray("ncco");
        for (var sentence : call.speech().sentences()) {
            talk.addObject()
                    .put("action", "talk")
                    .put("language", call.speech().voice())
                    .put("text", "<speak>" + Speech.xml(sentence) + "<break time=\"1s\"/></speak>");
        }
        body.putArray("event_url").add(events.toString());
        body.put("event_method", "POST");
        return HttpAsk.json(HttpAsk.at(url, "/v1/calls"), body);
    }

    SendResult called(String title, HttpReply reply) {
        return HttpVerdict.called(title, "uuid", reply);
    }

    /** What an event says of a call; empty when it is about something else. */
    Optional<DeliveryReceipt> event(JsonNode event) {
        var id = event.path("uuid").asText();
        var word = event.path("status").asText();
        if (id.isBlank() || word.isBlank()) {
            return Optional.empty();
        }
        var state = words.of(word);
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED) {
            return Optional.of(DeliveryReceipt.of(id, state, word));
        }
        var failure = state == SmsState.UNDELIVERED ? SmsFailure.HANDSET_UNREACHABLE : SmsFailure.PROVIDER_FAULT;
        return Optional.of(new DeliveryReceipt(
                id, state, word, Optional.of(failure), "", REASONS.getOrDefault(word, "The call failed")));
    }
}
