package io.vestibule.sms.clickatell;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** Judges what Clickatell answers. Its status says only that the request was read: each message has its own verdict. */
class ClickatellAnswer {

    private static final String TITLE = "Clickatell";

    private final CodeTable codes;

    ClickatellAnswer(CodeTable codes) {
        this.codes = codes;
    }

    SendResult of(HttpReply reply) {
        var answer = reply.json();
        var message = answer.path("messages").path(0);
        if (!reply.successful()) {
            return codes.judge(TITLE, code(reply.status(), message, answer), reply);
        }
        var id = message.path("apiMessageId").asText("");
        if (message.path("accepted").asBoolean() && !id.isEmpty()) {
            return SendResult.accepted(id, SmsState.QUEUED);
        }
        if (saysNo(message) || saysNo(answer)) {
            return codes.judge(TITLE, code(reply.status(), message, answer), SmsFailure.REFUSED, reply);
        }
        return codes.judge(TITLE, "", reply);
    }

    private static boolean saysNo(JsonNode node) {
        var accepted = node.path("accepted");
        return node.hasNonNull("error") || accepted.isBoolean() && !accepted.asBoolean();
    }

    /** The One API has numbers; the classic one has sentences, by which nothing can be judged. */
    private static String code(int status, JsonNode message, JsonNode answer) {
        for (var node : new JsonNode[] {message, answer}) {
            var code = node.path("error").path("code").asText("");
            if (!code.isEmpty()) {
                return code;
            }
        }
        return status == 410 ? ClickatellCodes.GONE : "";
    }
}
