package io.vestibule.sms.clickatell;

import java.util.Map;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.CodeTable.Code;
import io.vestibule.sms.SmsFailure;

import static io.vestibule.sms.CodeTable.code;

/** Clickatell's error codes; its status codes are other numbers, and stand here with a word before them. */
final class ClickatellCodes {

    /** What an answer 410 is called here: the classic API has no code for it. */
    static final String GONE = "http-410";

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("1", SmsFailure.CONFIGURATION, "The API key is wrong"),
            code("2", SmsFailure.CONFIGURATION, "The account is not active"),
            code("3", SmsFailure.CONFIGURATION, "The integration is not active"),
            code("7", SmsFailure.CONFIGURATION, "The integration does not allow our address"),
            code("18", SmsFailure.UNKNOWN_OUTCOME, "Clickatell had a fault"),
            code("19", SmsFailure.UNAVAILABLE, "Clickatell is out of service"),
            code("20", SmsFailure.CONFIGURATION, "The account has no credit left"),
            code("21", SmsFailure.REFUSED, "The request cannot be read"),
            code("22", SmsFailure.REFUSED, "Too many messages in one request"),
            code("23", SmsFailure.REFUSED, "A field of the request is not valid"),
            code("24", SmsFailure.REFUSED, "The request is too large"),
            code("25", SmsFailure.BAD_NUMBER, "There is no such number"),
            code("26", SmsFailure.OPTED_OUT, "The recipient answered STOP to this sender"),
            code("27", SmsFailure.ROUTE, "Clickatell has no way to this number by text"),
            code("28", SmsFailure.CONFIGURATION, "A sandbox sends to its own numbers only"),
            code("38", SmsFailure.CONFIGURATION, "The channel is not active"),
            code("39", SmsFailure.CONFIGURATION, "The channel is not active"),
            code("40", SmsFailure.CONTENT, "The text holds characters that cannot be sent"),
            code("43", SmsFailure.THROTTLED, "Too many requests; this one was not processed"),
            code("44", SmsFailure.ROUTE, "The sender is not allowed for this number"),
            code("45", SmsFailure.ROUTE, "The sender is not allowed for this number"),
            code("46", SmsFailure.CONFIGURATION, "The trial of the account is over"),
            code("100", SmsFailure.CONTENT, "The text has too many parts"),
            code("101", SmsFailure.CONFIGURATION, "The integration is not two-way, so it may name no sender"),
            code("110", SmsFailure.REGION, "The rules for the USA do not allow the text"),
            code("111", SmsFailure.REGION, "The rules for the USA do not allow the text"),
            code(GONE, SmsFailure.BLOCKED, "Clickatell blocks the number, or has no way to it"),
            code("status-20", SmsFailure.EXPIRED, "The validity period ran out"),
            code("status-21", SmsFailure.REFUSED, "A user of the account stopped the text"),
            code("status-22", SmsFailure.REFUSED, "Clickatell stopped the text"),
            code("status-23", SmsFailure.PROVIDER_FAULT, "Not delivered; the carrier gives no reason"),
            code("status-25", SmsFailure.PROVIDER_FAULT, "Clickatell had a fault"),
            code("status-26", SmsFailure.PROVIDER_FAULT, "Clickatell had a fault"),
            code("status-27", SmsFailure.PROVIDER_FAULT, "Clickatell had a fault"),
            code("status-28", SmsFailure.PROVIDER_FAULT, "Clickatell had a fault"),
            code("status-29", SmsFailure.HANDSET_UNREACHABLE, "The phone or its number could not take the text"),
            code("status-100", SmsFailure.ROUTE, "Clickatell has no way to this number"),
            code("status-009", SmsFailure.ROUTE, "Clickatell has no way to this number"),
            code("status-010", SmsFailure.EXPIRED, "The validity period ran out"),
            code("status-012", SmsFailure.CONFIGURATION, "The account has no credit left"));

    private ClickatellCodes() {}

    static CodeTable table(Map<String, SmsFailure> overrides) {
        return new CodeTable(TABLE, overrides);
    }
}
