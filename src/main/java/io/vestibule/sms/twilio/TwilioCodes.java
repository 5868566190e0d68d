package io.vestibule.sms.twilio;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** Twilio's error codes: the kind of failure each one is, and what it means in plain words. */
final class TwilioCodes {

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("20003", SmsFailure.CONFIGURATION, "The account SID or the auth token is wrong"),
            code("20429", SmsFailure.THROTTLED, "Too many requests; this one was not processed"),
            code("21211", SmsFailure.BAD_NUMBER, "There is no such number"),
            code("21408", SmsFailure.REGION, "The account may not send to this country"),
            code("21606", SmsFailure.CONFIGURATION, "The sender cannot send texts"),
            code("21608", SmsFailure.CONFIGURATION, "A trial account sends to verified numbers only"),
            code("21610", SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            code("21612", SmsFailure.ROUTE, "Twilio has no way from this sender to this number"),
            code("21614", SmsFailure.NOT_MOBILE, "The number is not a mobile number"),
            code("21635", SmsFailure.NOT_MOBILE, "The number is a landline"),
            code("30001", SmsFailure.PROVIDER_FAULT, "Too many texts wait for this sender; this one was not sent"),
            code("30002", SmsFailure.CONFIGURATION, "The account is suspended"),
            code("30003", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("30004", SmsFailure.BLOCKED, "The carrier or the recipient blocked the text"),
            code("30005", SmsFailure.BAD_NUMBER, "The phone is unknown to its carrier"),
            code("30006", SmsFailure.NOT_MOBILE, "The number is a landline, or its carrier cannot be reached"),
            code("30007", SmsFailure.CONTENT, "The carrier or Twilio filtered the text because of its words"),
            code("30008", SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"),
            code("30034", SmsFailure.CONFIGURATION, "The sender is not registered for texts in the USA"),
            code("30036", SmsFailure.EXPIRED, "The validity period ran out"),
            code("30450", SmsFailure.FRAUD, "Twilio blocked the text as suspected fraud"));

    private TwilioCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
