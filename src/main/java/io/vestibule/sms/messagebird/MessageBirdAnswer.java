package io.vestibule.sms.messagebird;

import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.StateWords;

/** Judges what MessageBird answers: a message, or a list of errors. */
class MessageBirdAnswer {

    private static final String TITLE = "MessageBird";
    private static final Set<Integer> TAKEN = Set.of(200, 201, 202);

    private final CodeTable codes;
    private final StateWords words;

    MessageBirdAnswer(CodeTable codes, StateWords words) {
        this.codes = codes;
        this.words = words;
    }

    SendResult of(HttpReply reply) {
        var answer = reply.json();
        var error = answer.path("errors").path(0);
        if (error.isObject() && (reply.successful() || reply.status() >= 400)) {
            var otherwise = reply.successful() ? SmsFailure.REFUSED : HttpVerdict.kind(reply.status());
            return codes.judge(TITLE, code(error), otherwise, reply);
        }
        var id = answer.path("id").asText("");
        if (!TAKEN.contains(reply.status()) || id.isEmpty()) {
            return codes.judge(TITLE, "", reply);
        }
        return SendResult.accepted(id, words.of(status(answer)));
    }

    LookUp found(JsonNode list, String reference, Set<String> notThese) {
        var items = list.path("items");
        if (!items.isArray()) {
            return LookUp.cannotTell("its list of texts cannot be read");
        }
        var match = StreamSupport.stream(items.spliterator(), false)
                .filter(message -> message.path("reference").asText("").equals(reference))
                .filter(message -> !notThese.contains(message.path("id").asText()))
                .findFirst();
        if (match.isPresent()) {
            var message = match.get();
            return LookUp.found(message.path("id").asText(), words.of(status(message)));
        }
        return list.path("totalCount").asInt() <= items.size()
                ? LookUp.notThere()
                : LookUp.cannotTell("too many texts to this number");
    }

    private static String status(JsonNode message) {
        return message.path("recipients").path("items").path(0).path("status").asText("sent");
    }

    /** By its number, unless only the field that is wrong tells what it is about. */
    private String code(JsonNode error) {
        var number = error.path("code").asText("");
        var parameter = error.path("parameter").asText("");
        if (codes.failure(number).isPresent()) {
            return number;
        }
        if (parameter.startsWith("recipient")) {
            return MessageBirdCodes.BAD_RECIPIENT;
        }
        return parameter.equals("originator") ? MessageBirdCodes.BAD_SENDER : number;
    }
}
