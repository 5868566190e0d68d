package io.vestibule.sms.bulksms;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** BulkSMS' error types, and the subtypes of a text that failed. */
final class BulkSmsCodes {

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("insufficient-credits", SmsFailure.CONFIGURATION, "The account has no credits left"),
            code("EXPIRED", SmsFailure.EXPIRED, "The validity period ran out"),
            code("HANDSET_ERROR", SmsFailure.HANDSET_UNREACHABLE, "The phone could not take it"),
            code("BLOCKED", SmsFailure.OPTED_OUT, "The recipient answered STOP; the text is charged nevertheless"),
            code("NOT_SENT", SmsFailure.ROUTE, "Not tried: BulkSMS knows no way to the number"));

    private BulkSmsCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
