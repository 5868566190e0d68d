package io.vestibule.sms.plivo;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** Plivo's error codes in receipts: the kind of failure each one is, and what it means in plain words. */
final class PlivoCodes {

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("10", SmsFailure.CONTENT, "The carrier cannot take this text"),
            code("20", SmsFailure.PROVIDER_FAULT, "The carrier's network had a fault"),
            code("30", SmsFailure.CONTENT, "The carrier filtered the text as spam"),
            code("40", SmsFailure.CONFIGURATION, "The sender is not allowed for this number"),
            code("50", SmsFailure.BAD_NUMBER, "There is no such number"),
            code("60", SmsFailure.ROUTE, "The carriers passed the text round in a loop"),
            code("70", SmsFailure.BAD_NUMBER, "The number is no longer in use"),
            code("80", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("90", SmsFailure.ROUTE, "Plivo has no way to this number"),
            code("100", SmsFailure.BLOCKED, "The carrier blocked the text"),
            code("110", SmsFailure.CONTENT, "The text is too long"),
            code("200", SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            code("1000", SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"));

    private PlivoCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
