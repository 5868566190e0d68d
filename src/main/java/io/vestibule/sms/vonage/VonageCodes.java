package io.vestibule.sms.vonage;

import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.SmsFailure;

/** What one of Vonage's interfaces means by its codes, unless the operator says otherwise. */
final class VonageCodes {

    /** One code: the kind of failure it is, and what it means in plain words. */
    record Code(SmsFailure failure, String meaning) {}

    private final Map<String, Code> table;
    private final Map<String, SmsFailure> overrides;

    VonageCodes(Map<String, Code> table, Map<String, SmsFailure> overrides) {
        this.table = table;
        this.overrides = overrides;
    }

    /** The kind of failure a code is; empty when it is in no table. */
    Optional<SmsFailure> failure(String code) {
        var set = overrides.get(code);
        return set != null
                ? Optional.of(set)
                : Optional.ofNullable(table.get(code)).map(Code::failure);
    }

    /** What a code means; empty when it is not in our table. */
    Optional<String> meaning(String code) {
        return Optional.ofNullable(table.get(code)).map(Code::meaning);
    }

    static Map.Entry<String, Code> code(String code, SmsFailure failure, String meaning) {
        return Map.entry(code, new Code(failure, meaning));
    }
}
