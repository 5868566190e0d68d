package io.vestibule.sms.twilio;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.StateWords;

/** Judges what Twilio answers to a text: first by its own code, then by the HTTP status. */
class TwilioAnswer {

    private static final int CREATED = 201;

    private final CodeTable codes;
    private final StateWords words;
    private final SmsFailure onUnavailable;

    TwilioAnswer(CodeTable codes, StateWords words, SmsFailure onUnavailable) {
        this.codes = codes;
        this.words = words;
        this.onUnavailable = onUnavailable;
    }

    /** @param id what the id of a text, or of a call, looks like */
    SendResult of(HttpReply reply, String id) {
        var answer = reply.json();
        var sid = answer.path("sid").asText();
        if (reply.status() == CREATED && sid.matches(id)) {
            return SendResult.accepted(sid, words.of(answer.path("status").asText()));
        }
        var code = reply.status() < 400 ? "" : answer.path("code").asText();
        var failure = codes.failure(code).orElseGet(() -> byStatus(reply.status()));
        var shown = code.matches("[0-9]{1,6}") ? code : "HTTP " + reply.status();
        var reason = codes.meaning(code).orElseGet(() -> HttpVerdict.reason("Twilio", reply.status(), failure));
        return HttpVerdict.of(failure, shown, reason, reply);
    }

    private SmsFailure byStatus(int status) {
        return status == 503 ? onUnavailable : HttpVerdict.kind(status);
    }
}
