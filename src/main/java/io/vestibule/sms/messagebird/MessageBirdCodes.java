package io.vestibule.sms.messagebird;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** MessageBird's error codes, and the reasons of texts that were lost. */
final class MessageBirdCodes {

    /** What an error about a field of ours is called here, whatever its number. */
    static final String BAD_RECIPIENT = "recipient";

    static final String BAD_SENDER = "originator";

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("2", SmsFailure.CONFIGURATION, "The access key is wrong"),
            code(BAD_RECIPIENT, SmsFailure.BAD_NUMBER, "There is no such number"),
            code(BAD_SENDER, SmsFailure.CONFIGURATION, "The sender is missing or not allowed"),
            code("unknown-subscriber", SmsFailure.BAD_NUMBER, "The phone is unknown to its carrier"),
            code("unavailable-subscriber", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("expired", SmsFailure.EXPIRED, "The validity period ran out"),
            code("opted-out", SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            code("carrier-rejected", SmsFailure.BLOCKED, "The carrier blocked the text"));

    private MessageBirdCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
