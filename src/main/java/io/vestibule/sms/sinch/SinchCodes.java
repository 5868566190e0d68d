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
            code("syntax_invalid_parameter_format", SmsFailure.BAD_NUMBER, "The number is not valid"),
            code("syntax_constraint_violation", SmsFailure.REFUSED, "A field of the request is missing or too long"),
            code("syntax_invalid_json", SmsFailure.REFUSED, "The request cannot be read"),
            code("unknown_group", SmsFailure.CONFIGURATION, "The recipient was taken for a group that does not exist"),
            code("unknown_campaign", SmsFailure.CONFIGURATION, "The campaign does not exist"),
            code("missing_callback_url", SmsFailure.CONFIGURATION, "The address for receipts is missing"),
            code("402", SmsFailure.ROUTE, "Sinch has no way to this number"),
            code("403", SmsFailure.PROVIDER_FAULT, "Sinch had a fault"),
            code("404", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("405", SmsFailure.CONTENT, "A placeholder in the text has no value"),
            code("406", SmsFailure.EXPIRED, "The validity period ran out"),
            code("407", SmsFailure.REFUSED, "The text was cancelled before it was sent"),
            code("408", SmsFailure.BLOCKED, "The carrier blocked the text"),
            code("410", SmsFailure.CONFIGURATION, "The sender is missing, and the plan has none for this number"),
            code("411", SmsFailure.CONTENT, "The text has too many parts"),
            code("412", SmsFailure.REGION, "The account may not send to this country"),
            code("413", SmsFailure.CONFIGURATION, "The account is blocked or has no credit left"));

    private SinchCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
