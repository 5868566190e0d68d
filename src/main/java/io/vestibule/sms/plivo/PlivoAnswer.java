package io.vestibule.sms.plivo;

import java.util.ArrayList;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** Judges what Plivo answers to a text. Its refusals have words, but no codes. */
final class PlivoAnswer {

    private static final int ACCEPTED = 202;

    private PlivoAnswer() {}

    static SendResult of(HttpReply reply) {
        var answer = reply.json();
        var ids = new ArrayList<String>();
        answer.path("message_uuid").forEach(id -> ids.add(id.asText()));
        if (reply.status() == ACCEPTED
                && !ids.isEmpty()
                && ids.stream().allMatch(id -> id.matches("[A-Za-z0-9-]{8,64}"))) {
            return SendResult.accepted(ids, SmsState.QUEUED);
        }
        if (isAboutTheRecipient(reply, answer)) {
            return SendResult.refused(SmsFailure.BAD_NUMBER, "HTTP " + reply.status(), "The number is not valid");
        }
        return HttpVerdict.byStatus("Plivo", reply);
    }

    private static boolean isAboutTheRecipient(HttpReply reply, JsonNode answer) {
        return reply.status() == 400
                && (answer.path("invalid_number").size() > 0
                        || answer.path("error").asText().matches("(?is).*\\b(dst|destination)\\b.*"));
    }
}
