package io.vestibule.sms.twilio;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.vestibule.net.HttpFault;
import io.vestibule.sms.RetryAfter;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.StateWords;

/** Judges what Twilio answers to a text: first by its own code, then by the HTTP status. */
class TwilioAnswer {

    /** The statuses that tell more than their class does. */
    private static final Map<Integer, SmsFailure> BY_STATUS = Map.of(
            401, SmsFailure.CONFIGURATION,
            402, SmsFailure.CONFIGURATION,
            403, SmsFailure.CONFIGURATION,
            404, SmsFailure.CONFIGURATION, // the number stands in the form; the address holds the account only
            408, SmsFailure.UNKNOWN_OUTCOME,
            429, SmsFailure.THROTTLED);

    private static final int CREATED = 201;

    private final ObjectMapper json;
    private final TwilioCodes codes;
    private final StateWords words;
    private final SmsFailure onUnavailable;

    TwilioAnswer(ObjectMapper json, TwilioCodes codes, StateWords words, SmsFailure onUnavailable) {
        this.json = json;
        this.codes = codes;
        this.words = words;
        this.onUnavailable = onUnavailable;
    }

    /** An answer came. */
    SendResult of(int status, String retryAfter, String body, Instant now) {
        var answer = read(body);
        if (status == CREATED && answer.path("sid").asText().matches("(SM|MM)[0-9a-fA-F]{32}")) {
            return SendResult.accepted(
                    answer.path("sid").asText(), words.of(answer.path("status").asText()));
        }
        var code = status < 400 ? "" : answer.path("code").asText();
        var failure = codes.failure(code).orElseGet(() -> byStatus(status));
        var shown = code.matches("[0-9]{1,6}") ? code : "HTTP " + status;
        var reason = TwilioCodes.meaning(code).orElseGet(() -> reason(status, failure));
        return switch (failure) {
            case THROTTLED, UNAVAILABLE -> SendResult.failed(failure, shown, reason, RetryAfter.parse(retryAfter, now));
            case CONFIGURATION, UNKNOWN_OUTCOME, UNREACHABLE -> SendResult.failed(failure, shown, reason);
            default -> SendResult.refused(failure, shown, reason);
        };
    }

    /** No answer came. */
    static SendResult of(HttpFault fault) {
        return switch (fault) {
            case UNREACHABLE -> SendResult.failed(SmsFailure.UNREACHABLE, "", "Twilio cannot be reached");
            case CERTIFICATE -> SendResult.failed(SmsFailure.CERTIFICATE, "", "Twilio's certificate is not trusted");
            case TIMED_OUT -> SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer from Twilio in time");
            case BROKEN_OFF ->
                SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "The connection ended before Twilio's answer");
        };
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode read(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).orElse(MissingNode.getInstance());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // a proxy's page, or half an answer: the status has to do
        }
    }

    private SmsFailure byStatus(int status) {
        if (status == 503) {
            return onUnavailable;
        }
        var known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        if (status >= 500 || status < 300) {
            return SmsFailure.UNKNOWN_OUTCOME;
        }
        // a redirect is never followed: it would lose the form and take the credentials elsewhere
        return status < 400 ? SmsFailure.CONFIGURATION : SmsFailure.REFUSED;
    }

    private static String reason(int status, SmsFailure failure) {
        return switch (failure) {
            case THROTTLED -> "Too many requests; this one was not processed";
            case UNAVAILABLE -> "Twilio is out of service";
            case CONFIGURATION ->
                status < 400 ? "The address of Twilio redirects elsewhere" : "Twilio does not accept the account";
            case UNKNOWN_OUTCOME ->
                status < 300 ? "Twilio's answer cannot be read" : "Twilio had a fault while it worked on the request";
            default -> "Refused for a reason that is not in our table";
        };
    }
}
