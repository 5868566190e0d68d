package io.vestibule.sms.bulksms;

import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;

/** Judges what BulkSMS answers: a list of messages, or an error whose type is an address. */
class BulkSmsAnswer {

    private static final int CREATED = 201;

    private final CodeTable codes;
    private final BulkSmsStates states;

    BulkSmsAnswer(CodeTable codes, BulkSmsStates states) {
        this.codes = codes;
        this.states = states;
    }

    /** @param ownId under which we sent it */
    SendResult of(HttpReply reply, String ownId) {
        var answer = reply.json();
        if (reply.status() != CREATED) {
            return codes.judge("BulkSMS", reply.status() < 400 ? "" : code(answer), reply);
        }
        var message = answer.path(0);
        var id = message.path("id").asText();
        if (id.isEmpty() || BulkSmsStates.type(message).isEmpty()) {
            return codes.judge("BulkSMS", "", reply);
        }
        if (!ownId.equals(message.path("userSuppliedId").asText(ownId))) {
            // our number was used before within its twelve hours, and BulkSMS shows the text it then took
            return SendResult.failed(
                    SmsFailure.PROVIDER_FAULT,
                    "duplicate",
                    "BulkSMS took it for a repetition of another text, and sent nothing");
        }
        if (states.failed(message)) {
            return codes.judge("BulkSMS", BulkSmsStates.subtype(message), SmsFailure.REFUSED, reply);
        }
        return SendResult.accepted(id, states.of(message));
    }

    LookUp found(JsonNode list, String ownId, Set<String> notThese) {
        if (!list.isArray()) {
            return LookUp.cannotTell("its list of texts cannot be read");
        }
        return all(list)
                .filter(message -> message.path("userSuppliedId").asText().equals(ownId))
                .filter(message -> !notThese.contains(message.path("id").asText()))
                .findFirst()
                .map(message -> LookUp.found(message.path("id").asText(), states.of(message)))
                .orElseGet(LookUp::notThere);
    }

    static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** {@code https://developer.bulksms.com/json/v1/errors#insufficient-credits}, also with a slash before the hash. */
    private static String code(JsonNode error) {
        var type = error.path("type").asText();
        return type.substring(type.lastIndexOf('#') + 1);
    }
}
