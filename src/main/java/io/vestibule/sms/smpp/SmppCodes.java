package io.vestibule.sms.smpp;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;

/** The command_status of SMPP: the kind of failure each one is, and what it means in plain words. */
final class SmppCodes {

    /** The session is not bound, whatever we thought. */
    static final int NOT_BOUND = 0x04;

    private record Code(SmsFailure failure, String meaning) {}

    private static final Map<Integer, Code> TABLE = Map.ofEntries(
            code(0x01, SmsFailure.CONFIGURATION, "The message centre finds the text too long"),
            code(0x03, SmsFailure.CONFIGURATION, "The message centre does not know the command"),
            code(NOT_BOUND, SmsFailure.UNAVAILABLE, "The session with the message centre is not bound"),
            code(0x05, SmsFailure.UNAVAILABLE, "The account is bound as often as it may be"),
            code(0x08, SmsFailure.UNAVAILABLE, "The message centre has a fault"),
            code(0x0A, SmsFailure.CONFIGURATION, "The sender cannot send texts"),
            code(0x0B, SmsFailure.BAD_NUMBER, "There is no such number"),
            code(0x0D, SmsFailure.CONFIGURATION, "The message centre refuses the bind"),
            code(0x0E, SmsFailure.CONFIGURATION, "The password is wrong"),
            code(0x0F, SmsFailure.CONFIGURATION, "The system id is wrong"),
            code(0x14, SmsFailure.THROTTLED, "Too many texts wait at the message centre; this one was not taken"),
            code(0x43, SmsFailure.CONFIGURATION, "The message centre does not take the esm_class"),
            code(0x45, SmsFailure.REFUSED, "The message centre could not take the text"),
            code(0x48, SmsFailure.CONFIGURATION, "The sender's type of number is wrong"),
            code(0x49, SmsFailure.CONFIGURATION, "The sender's numbering plan is wrong"),
            code(0x50, SmsFailure.CONFIGURATION, "The recipient's type of number is wrong"),
            code(0x51, SmsFailure.CONFIGURATION, "The recipient's numbering plan is wrong"),
            code(0x53, SmsFailure.CONFIGURATION, "The system type is wrong"),
            code(0x58, SmsFailure.THROTTLED, "Too many requests; this one was not processed"),
            code(0x61, SmsFailure.CONFIGURATION, "The message centre cannot read the time of delivery"),
            code(0x62, SmsFailure.CONFIGURATION, "The message centre cannot read the validity period"),
            code(0x64, SmsFailure.UNAVAILABLE, "The message centre has a fault for the moment"),
            code(0x65, SmsFailure.REFUSED, "The message centre refuses the text for good"),
            code(0x66, SmsFailure.REFUSED, "The message centre rejects the text"),
            code(0xC3, SmsFailure.CONFIGURATION, "A parameter is missing from the request"),
            code(0xC4, SmsFailure.CONFIGURATION, "The message centre cannot read a parameter"),
            code(0xFE, SmsFailure.REFUSED, "The message centre could not deliver the text"),
            code(0xFF, SmsFailure.UNKNOWN_OUTCOME, "The message centre had a fault while it worked on the request"));

    private final Map<String, SmsFailure> overrides = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SmppCodes(Map<String, SmsFailure> overrides) {
        this.overrides.putAll(overrides);
    }

    /** The result of a text that was answered with this status. */
    SendResult submitted(int status) {
        return result(kind(status, SmsFailure.REFUSED), status);
    }

    /** The result of a text that could not be handed over, because the bind was answered with this status. */
    SendResult.Failed bound(int status) {
        var kind = kind(status, SmsFailure.CONFIGURATION);
        // nothing was sent, and no text was refused
        var failed =
                switch (kind) {
                    case THROTTLED, UNAVAILABLE, CONFIGURATION -> kind;
                    case UNKNOWN_OUTCOME -> SmsFailure.UNAVAILABLE;
                    default -> SmsFailure.CONFIGURATION;
                };
        return new SendResult.Failed(failed, shown(status), reason(status), Optional.empty());
    }

    /** What a code as we show it means; empty when it is not in our table. */
    static Optional<String> meaning(String shown) {
        return shown.matches("0x[0-9A-Fa-f]{1,7}")
                ? Optional.ofNullable(TABLE.get(Integer.parseInt(shown.substring(2), 16)))
                        .map(Code::meaning)
                : Optional.empty();
    }

    static String shown(int status) {
        return String.format("0x%02X", status);
    }

    private SmsFailure kind(int status, SmsFailure otherwise) {
        var set = overrides.get(shown(status));
        var known = TABLE.get(status);
        return set != null ? set : known == null ? otherwise : known.failure();
    }

    private static SendResult result(SmsFailure kind, int status) {
        return switch (kind) {
            case THROTTLED, UNAVAILABLE, CONFIGURATION, UNKNOWN_OUTCOME, UNREACHABLE, PROVIDER_FAULT ->
                SendResult.failed(kind, shown(status), reason(status));
            default -> SendResult.refused(kind, shown(status), reason(status));
        };
    }

    private static String reason(int status) {
        return meaning(shown(status)).orElse("Refused for a reason that is not in our table");
    }

    private static Map.Entry<Integer, Code> code(int status, SmsFailure failure, String meaning) {
        return Map.entry(status, new Code(failure, meaning));
    }
}
