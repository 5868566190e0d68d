package io.vestibule.sms.smseagle;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** Judges what the device answers to a text: an answer 200 says nothing, each item in it does. */
class SmsEagleAnswer {

    private static final String TITLE = "SMSEagle";
    /** With these the device talks about the request itself, in words that are not documented. */
    private static final Set<Integer> SAYS_WHY = Set.of(400, 422);

    private final Map<String, SmsFailure> overrides;

    SmsEagleAnswer(Map<String, SmsFailure> overrides) {
        this.overrides = overrides;
    }

    SendResult of(HttpReply reply) {
        var answer = reply.json();
        if (reply.status() == 200 && answer.isArray()) {
            return ofItems(answer, reply);
        }
        return SAYS_WHY.contains(reply.status()) && answer.isObject()
                ? refused("HTTP " + reply.status(), answer, reply)
                : HttpVerdict.byStatus(TITLE, reply);
    }

    private SendResult ofItems(JsonNode items, HttpReply reply) {
        if (items.isEmpty()) {
            return SendResult.refused(SmsFailure.ROUTE, "empty", "The device put nothing into its queue");
        }
        var ids = new ArrayList<String>();
        JsonNode bad = null;
        for (var item : items) {
            if (item.path("status").asText().equals("queued")) {
                ids.add(item.path("id").asText());
            } else {
                bad = item;
            }
        }
        if (bad != null && ids.isEmpty()) {
            return refused(word(bad), bad, reply);
        }
        // queued in part, or queued with nothing to ask for it by
        if (bad != null || !ids.stream().allMatch(id -> id.matches("[0-9]{1,18}"))) {
            return HttpVerdict.byStatus(TITLE, reply);
        }
        return SendResult.accepted(ids, SmsState.QUEUED);
    }

    private SendResult refused(String code, JsonNode about, HttpReply reply) {
        var words = SmsEagleCodes.ofWords(
                about.path("message").asText() + " " + about.path("error").asText());
        var failure = overrides.getOrDefault(code, words.failure());
        return HttpVerdict.of(failure, code, words.meaning(), reply);
    }

    private static String word(JsonNode item) {
        var word = item.path("status").asText();
        return word.matches("[A-Za-z_-]{1,30}") ? word : "not queued";
    }
}
