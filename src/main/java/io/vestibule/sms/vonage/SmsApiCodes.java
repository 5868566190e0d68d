package io.vestibule.sms.vonage;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/**
 * The codes of the SMS API. A number alone is the {@code status} of an answer; the {@code err-code} of a receipt, which
 * counts from zero as well, is written {@code err-6}.
 */
final class SmsApiCodes {

    /** The prefix that tells a receipt's codes from an answer's. */
    static final String OF_RECEIPTS = "err-";

    /** Status 3 about the recipient's number, which Vonage tells apart by its words only. */
    static final String BAD_RECIPIENT = "3-to";

    static final Map<String, CodeTable.Code> TABLE = Map.ofEntries(
            code("1", SmsFailure.THROTTLED, "Too many requests; this one was not processed"),
            code("2", SmsFailure.REFUSED, "A field of the request is missing"),
            code("3", SmsFailure.REFUSED, "A field of the request is not valid"),
            code(BAD_RECIPIENT, SmsFailure.BAD_NUMBER, "There is no such number"),
            code("4", SmsFailure.CONFIGURATION, "The API key or the API secret is wrong"),
            code("5", SmsFailure.UNKNOWN_OUTCOME, "Vonage had a fault while it worked on the request"),
            code("6", SmsFailure.ROUTE, "Vonage has no way to this number"),
            code("7", SmsFailure.BLOCKED, "The number may not receive texts"),
            code("8", SmsFailure.CONFIGURATION, "The account is suspended"),
            code("9", SmsFailure.CONFIGURATION, "The account has no credit left"),
            code("10", SmsFailure.THROTTLED, "Too many connections; this request was not processed"),
            code("11", SmsFailure.CONFIGURATION, "The account may not send over HTTP"),
            code("12", SmsFailure.CONTENT, "The text is too long"),
            code("14", SmsFailure.CONFIGURATION, "The signature secret or the signature method is wrong"),
            code("15", SmsFailure.CONFIGURATION, "The sender is not allowed for this number"),
            code("22", SmsFailure.ROUTE, "The network of the number is not valid"),
            code("23", SmsFailure.CONFIGURATION, "The callback address is not valid"),
            code("29", SmsFailure.CONFIGURATION, "A trial account sends to its own list of numbers only"),
            code("32", SmsFailure.CONFIGURATION, "A signed request must not hold the API secret"),
            code("33", SmsFailure.CONFIGURATION, "The sender's number is deactivated"),
            receipt(1, SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"),
            receipt(2, SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            receipt(3, SmsFailure.BAD_NUMBER, "The number is no longer in use"),
            receipt(4, SmsFailure.BLOCKED, "The recipient has barred the sender"),
            receipt(5, SmsFailure.ROUTE, "The number was ported and cannot be reached"),
            receipt(6, SmsFailure.CONTENT, "The carrier filtered the text as spam"),
            receipt(7, SmsFailure.HANDSET_UNREACHABLE, "The phone is busy"),
            receipt(8, SmsFailure.PROVIDER_FAULT, "The carrier's network had a fault"),
            receipt(9, SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            receipt(10, SmsFailure.CONTENT, "The carrier cannot take this text"),
            receipt(11, SmsFailure.ROUTE, "Vonage has no way to this number"),
            receipt(12, SmsFailure.ROUTE, "The number cannot be reached"),
            receipt(13, SmsFailure.BLOCKED, "The carrier blocked the text because of the recipient's age"),
            receipt(14, SmsFailure.BLOCKED, "The carrier blocked the text; it may have to allow the sender first"),
            receipt(15, SmsFailure.BLOCKED, "The recipient's prepaid account is empty"),
            receipt(50, SmsFailure.CONFIGURATION, "The registered entity of the sender is wrong or missing"),
            receipt(51, SmsFailure.CONFIGURATION, "The registered name of the sender is wrong or missing"),
            receipt(52, SmsFailure.CONTENT, "The words are not those registered for the sender"),
            receipt(53, SmsFailure.BLOCKED, "The recipient has not agreed to texts of this kind"),
            receipt(54, SmsFailure.CONFIGURATION, "A rule of the recipient's country does not allow the text"),
            receipt(99, SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"));

    private SmsApiCodes() {}

    private static Map.Entry<String, CodeTable.Code> receipt(int code, SmsFailure failure, String meaning) {
        return code(OF_RECEIPTS + code, failure, meaning);
    }
}
