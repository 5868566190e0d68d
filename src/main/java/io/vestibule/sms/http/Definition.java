package io.vestibule.sms.http;

import java.util.Optional;

import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.ReceiptWay;

/**
 * Everything that is peculiar to one gateway, read and checked.
 *
 * @param title as a person calls it
 * @param scope the account's own values
 * @param token the end of the callback address that proves a receipt; empty when something else proves it
 * @param lookup how it is asked what became of a text
 * @param repeatIsHarmless whether it makes one text only of a repeated request
 */
record Definition(
        String title,
        Scope scope,
        RequestTemplate send,
        Answer answer,
        Limits limits,
        ReceiptWay way,
        Receipts receipts,
        Optional<String> token,
        Optional<Query> lookup,
        Failures failures,
        boolean repeatIsHarmless,
        HttpSettings reach,
        GuardConfig guard) {

    /** A question about one text, and how its answer is read. */
    record Query(RequestTemplate request, Report report) {}
}
