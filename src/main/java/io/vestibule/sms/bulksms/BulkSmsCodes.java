package io.vestibule.sms.bulksms;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** BulkSMS' error types, and the subtypes of a text that failed. */
final class BulkSmsCodes {

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("insufficient-credits", SmsFailure.CONFIGURATION, "The account has no credit left"),
            code("EXPIRED", SmsFailure.EXPIRED, "The validity period ran out"),
            code("HANDSET_ERROR", SmsFailure.HANDSET_UNREACHABLE, "The phone could not take the text"),
            code(
                    "BLOCKED",
                    SmsFailure.OPTED_OUT,
                    "The recipient answered STOP to this sender; the text is charged all the same"),
            code("NOT_SENT", SmsFailure.ROUTE, "BulkSMS has no way to this number"));

    private BulkSmsCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
