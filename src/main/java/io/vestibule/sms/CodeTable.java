package io.vestibule.sms;

import java.util.Map;
import java.util.Optional;

/**
 * A provider's own codes: the kind of failure each one is, and what it means in plain words. The operator may classify
 * any code otherwise, also one that is not in the table.
 */
public final class CodeTable {

    private static final String SHOWABLE = "[A-Za-z0-9._-]{1,40}";

    /** One code. */
    public record Code(SmsFailure failure, String meaning) {}

    private final Map<String, Code> table;
    private final Map<String, SmsFailure> overrides;

    public CodeTable(Map<String, Code> table, Map<String, SmsFailure> overrides) {
        this.table = Map.copyOf(table);
        this.overrides = Map.copyOf(overrides);
    }

    /** An entry of the table. */
    public static Map.Entry<String, Code> code(String code, SmsFailure failure, String meaning) {
        return Map.entry(code, new Code(failure, meaning));
    }

    /** The kind of failure a code is; empty when nobody has said so. */
    public Optional<SmsFailure> failure(String code) {
        return Optional.ofNullable(overrides.get(code))
                .or(() -> Optional.ofNullable(table.get(code)).map(Code::failure));
    }

    /** What a code means; empty when it is not in the table. */
    public Optional<String> meaning(String code) {
        return Optional.ofNullable(table.get(code)).map(Code::meaning);
    }

    /** Judges an answer by the provider's code where it is known, and by the status where it is not. */
    public SendResult judge(String title, String code, HttpReply reply) {
        return judge(title, code, HttpVerdict.kind(reply.status()), reply);
    }

    /** Judges an answer by the provider's code where it is known. */
    public SendResult judge(String title, String code, SmsFailure otherwise, HttpReply reply) {
        var failure = failure(code).orElse(otherwise);
        var reason = meaning(code)
                .orElseGet(() -> overrides.containsKey(code)
                        ? "The settings say what this code means"
                        : HttpVerdict.reason(title, reply.status(), failure));
        return HttpVerdict.of(failure, code.matches(SHOWABLE) ? code : "HTTP " + reply.status(), reason, reply);
    }

    /** A receipt of a text that did not arrive. */
    public DeliveryReceipt lost(String providerId, SmsState state, String word, String code, SmsFailure otherwise) {
        return new DeliveryReceipt(
                providerId,
                state,
                word,
                Optional.of(failure(code).orElse(otherwise)),
                code.matches(SHOWABLE) ? code : "",
                meaning(code).orElse("Not delivered, for a reason that is not in our table"));
    }
}
