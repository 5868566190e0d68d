package io.vestibule.sms.vonage;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** The codes of the Messages API, the same in answers and in status reports. */
final class MessagesApiCodes {

    static final Map<String, CodeTable.Code> TABLE = Map.ofEntries(
            code("1000", SmsFailure.THROTTLED, "Too many requests; this one was not processed"),
            code("1010", SmsFailure.REFUSED, "A field of the request is missing"),
            code("1020", SmsFailure.REFUSED, "A field of the request is not valid"),
            code("1030", SmsFailure.UNKNOWN_OUTCOME, "Vonage had a fault while it worked on the request"),
            code("1040", SmsFailure.ROUTE, "Vonage has no way to this number"),
            code("1050", SmsFailure.BLOCKED, "The number may not receive texts"),
            code("1060", SmsFailure.CONFIGURATION, "The account is barred"),
            code("1070", SmsFailure.CONFIGURATION, "The account has no credit left"),
            code("1080", SmsFailure.CONFIGURATION, "The account may not send over HTTP"),
            code("1090", SmsFailure.CONTENT, "The text is too long"),
            code("1120", SmsFailure.CONFIGURATION, "The sender is not allowed for this number"),
            code("1160", SmsFailure.CONFIGURATION, "The account sends to its own list of numbers only"),
            code("1170", SmsFailure.BAD_NUMBER, "There is no such number"),
            code("1180", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("1190", SmsFailure.BAD_NUMBER, "The number is no longer in use"),
            code("1210", SmsFailure.CONTENT, "The carrier filtered the text as spam"),
            code("1220", SmsFailure.HANDSET_UNREACHABLE, "The phone is busy"),
            code("1230", SmsFailure.PROVIDER_FAULT, "The carrier's network had a fault"),
            code("1240", SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            code("1241", SmsFailure.BLOCKED, "Too many texts to this recipient"),
            code("1250", SmsFailure.ROUTE, "Vonage has no way to this number"),
            code("1260", SmsFailure.ROUTE, "The number cannot be reached"),
            code("1280", SmsFailure.BLOCKED, "The carrier blocked the text; it may have to allow the sender first"),
            code("1320", SmsFailure.REFUSED, "Vonage has sent this text already"),
            code("1330", SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"),
            code("1331", SmsFailure.PROVIDER_FAULT, "The carrier's network had a fault"),
            code("1360", SmsFailure.EXPIRED, "The validity period ran out"),
            code("1420", SmsFailure.CONFIGURATION, "The sender is not valid"),
            code("1430", SmsFailure.BAD_NUMBER, "The number is not valid"));

    private MessagesApiCodes() {}

    /** The code of a problem (RFC 7807): at the end of its type, or instead of its title; empty when there is none. */
    static String of(JsonNode problem) {
        var type = problem.path("type").asText();
        var end = type.substring(type.lastIndexOf('#') + 1);
        var title = problem.path("title").asText();
        return isCode(end) ? end : isCode(title) ? title : "";
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9]{3,6}");
    }
}
