package io.vestibule.sms.sinch;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** Sinch's codes, of answers in words and of receipts in numbers: the kind of failure, and what it means. */
final class SinchCodes {

    private static final Map<String, Code> TABLE = Map.ofEntries(
            // our requests are well formed but for what a guest may have typed: the number
            code("syntax_invalid_parameter_format", SmsFailure.BAD_NUMBER, "The number is not formed as numbers are"),
            code("syntax_constraint_violation", SmsFailure.REFUSED, "Something in the request is missing or too long"),
            code("syntax_invalid_json", SmsFailure.REFUSED, "The request cannot be read"),
            code("unknown_group", SmsFailure.CONFIGURATION, "The recipient is taken for a group that is not there"),
            code("unknown_campaign", SmsFailure.CONFIGURATION, "The campaign is not there"),
            code("missing_callback_url", SmsFailure.CONFIGURATION, "Receipts are asked for without an address"),
            code("402", SmsFailure.ROUTE, "The number cannot be reached by Sinch"),
            code("403", SmsFailure.PROVIDER_FAULT, "Sinch had a fault of its own"),
            code("404", SmsFailure.HANDSET_UNREACHABLE, "Not delivered for now; the phone may be off or out of reach"),
            code("405", SmsFailure.CONTENT, "A placeholder in the text has no value"),
            code("406", SmsFailure.EXPIRED, "The validity period ran out"),
            code("407", SmsFailure.REFUSED, "Cancelled before it was sent"),
            code("408", SmsFailure.BLOCKED, "Rejected on the way"),
            code("410", SmsFailure.CONFIGURATION, "No sender is given and the plan has none for this number"),
            code("411", SmsFailure.CONTENT, "The text has too many parts"),
            code("412", SmsFailure.REGION, "The plan may not send to this country"),
            code("413", SmsFailure.CONFIGURATION, "The account is blocked or has no credit"));

    private SinchCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
