package io.vestibule.sms.sns;

import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** Judges what SNS answers to a text: by its code, by what its sentence is about, then by the HTTP status. */
class SnsAnswer {

    static final String TITLE = "AWS SNS";

    private final Map<String, SmsFailure> overrides;

    SnsAnswer(Map<String, SmsFailure> overrides) {
        this.overrides = overrides;
    }

    SendResult of(HttpReply reply) {
        var answer = reply.xml();
        var id = answer.path("PublishResult").path("MessageId").text();
        if (reply.status() == 200 && id.matches("[A-Za-z0-9-]{1,100}")) {
            return SendResult.accepted(id, SmsState.SENT); // nothing more is ever heard of it
        }
        var error = answer.path("Error");
        var code = reply.status() < 400 ? "" : error.path("Code").text();
        var known =
                SnsCodes.of(code, reply.status() < 500 ? error.path("Message").text() : "");
        var failure = override(code, known)
                .or(() -> known.map(SnsCodes.Code::failure))
                .orElseGet(() -> HttpVerdict.kind(reply.status()));
        var shown = code.matches("[A-Za-z.]{1,60}") ? code : "HTTP " + reply.status();
        var reason =
                known.map(SnsCodes.Code::meaning).orElseGet(() -> HttpVerdict.reason(TITLE, reply.status(), failure));
        return HttpVerdict.of(failure, shown, reason, reply);
    }

    /** What the operator set for a code; but nobody may turn an opt-out, which has no code of its own, into less. */
    private Optional<SmsFailure> override(String code, Optional<SnsCodes.Code> known) {
        return known.filter(reason -> reason.failure() == SmsFailure.OPTED_OUT).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(overrides.get(code));
    }
}
