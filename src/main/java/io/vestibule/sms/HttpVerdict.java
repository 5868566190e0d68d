package io.vestibule.sms;

import java.util.Map;
import java.util.Optional;

import io.vestibule.net.HttpFault;

/**
 * What an answer means by its HTTP status, or a fault by its kind, where a provider's own code says nothing. A server
 * error, a time-out and a success that cannot be read may all stand for a text that went out.
 */
public final class HttpVerdict {

    private static final int CREATED = 201;

    private static final Map<Integer, SmsFailure> BY_STATUS = Map.of(
            401, SmsFailure.CONFIGURATION,
            402, SmsFailure.CONFIGURATION,
            403, SmsFailure.CONFIGURATION,
            404, SmsFailure.CONFIGURATION,
            405, SmsFailure.CONFIGURATION,
            408, SmsFailure.UNKNOWN_OUTCOME,
            429, SmsFailure.THROTTLED,
            503, SmsFailure.UNAVAILABLE);

    private HttpVerdict() {}

    /** The kind of failure a status is, of an answer that is no success by the provider's own rules. */
    public static SmsFailure kind(int status) {
        var known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        if (status >= 500 || status < 300) {
            return SmsFailure.UNKNOWN_OUTCOME;
        }
        // a redirect is never followed: it would lose the body and take the credentials elsewhere
        return status < 400 ? SmsFailure.CONFIGURATION : SmsFailure.REFUSED;
    }

    /** The result that a status stands for. */
    public static SendResult byStatus(String title, HttpReply reply) {
        var kind = kind(reply.status());
        return of(kind, "HTTP " + reply.status(), reason(title, reply.status(), kind), reply);
    }

    /** The result of asking for a call, which is created under an id in a field of the answer. */
    public static SendResult called(String title, String idField, HttpReply reply) {
        var id = reply.json().path(idField).asText();
        return reply.status() == CREATED && id.matches("[A-Za-z0-9-]{8,64}")
                ? SendResult.accepted(id, SmsState.QUEUED)
                : byStatus(title, reply);
    }

    /**
     * The result that a kind stands for.
     *
     * @param code the provider's own, or the status
     * @param reason in plain words that hold neither number nor text
     */
    public static SendResult of(SmsFailure kind, String code, String reason, HttpReply reply) {
        return switch (kind) {
            case THROTTLED, UNAVAILABLE -> SendResult.failed(kind, code, reason, reply.retryAfter());
            case CONFIGURATION, UNKNOWN_OUTCOME, UNREACHABLE, PROVIDER_FAULT ->
                SendResult.failed(kind, code, reason, Optional.empty());
            default -> SendResult.refused(kind, code, reason);
        };
    }

    /** The result of a request that got no answer. */
    static SendResult of(String title, HttpFault fault) {
        return switch (fault) {
            case UNREACHABLE -> SendResult.failed(SmsFailure.UNREACHABLE, "", title + " cannot be reached");
            case CERTIFICATE ->
                SendResult.failed(SmsFailure.CERTIFICATE, "", "The certificate of " + title + " is not trusted");
            case TIMED_OUT -> SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer from " + title + " in time");
            case BROKEN_OFF ->
                SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "The connection ended before the answer of " + title);
        };
    }

    /** What a kind means in plain words, when the provider does not say. */
    public static String reason(String title, int status, SmsFailure kind) {
        return switch (kind) {
            case THROTTLED -> "Too many requests; this one was not processed";
            case UNAVAILABLE -> title + " is out of service";
            case CONFIGURATION ->
                status < 400
                        ? "The address of " + title + " redirects elsewhere"
                        : title + " does not accept the account or the address";
            case UNKNOWN_OUTCOME ->
                status < 300
                        ? "The answer of " + title + " cannot be read"
                        : title + " had a fault while it worked on the request";
            default -> "Refused for a reason that is not in our table";
        };
    }
}
