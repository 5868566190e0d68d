package io.vestibule.sms.vonage;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** Judges what the SMS API answers: always 200, with a status of its own for each part of the text. */
class VonageAnswer {

    private static final String OK = "0";
    private static final String BAD_PARAMETER = "3";

    private final CodeTable codes;

    VonageAnswer(CodeTable codes) {
        this.codes = codes;
    }

    SendResult of(HttpReply reply) {
        var parts = reply.json().path("messages");
        if (reply.status() != 200 || !parts.isArray() || parts.isEmpty()) {
            return HttpVerdict.byStatus("Vonage", reply);
        }
        var ids = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var part : parts) {
            if (part.path("status").asText().equals(OK)) {
                ids.add(part.path("message-id").asText());
            } else {
                refused.add(code(part));
            }
        }
        if (refused.isEmpty()) {
            return accepted(ids, reply);
        }
        return ids.isEmpty() ? refused(refused.get(0), reply) : halfSent(refused.get(0));
    }

    private static SendResult accepted(List<String> ids, HttpReply reply) {
        return ids.stream().allMatch(id -> id.matches("[A-Za-z0-9-]{1,64}"))
                ? SendResult.accepted(ids, SmsState.QUEUED)
                : HttpVerdict.byStatus("Vonage", reply);
    }

    private SendResult refused(String code, HttpReply reply) {
        var failure = codes.failure(code).orElse(SmsFailure.REFUSED);
        return HttpVerdict.of(failure, code, reason(code), reply);
    }

    /** Some of it is on its way and cannot be taken back: a second text, from whomever, would only add to the confusion. */
    private SendResult halfSent(String code) {
        return SendResult.refused(SmsFailure.REFUSED, code, "Only a part of the text was taken: " + reason(code));
    }

    private String reason(String code) {
        return codes.meaning(code).orElse("Refused for a reason that is not in our table");
    }

    private static String code(JsonNode part) {
        var code = part.path("status").asText();
        if (code.equals(BAD_PARAMETER)
                && part.path("error-text")
                        .asText()
                        .matches("(?i).*\\b(to|msisdn)\\b[^a-z]*(param|address|number|$).*")) {
            return SmsApiCodes.BAD_RECIPIENT;
        }
        return code.matches("[0-9]{1,6}") ? code : "";
    }
}
