package io.vestibule.sms.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.vestibule.sms.ReceiptWay;

/**
 * Everything that is peculiar to one gateway, read and checked.
 *
 * @param title as a person calls it
 * @param scope the account's own values
 * @param token the end of the callback address that proves a receipt; empty when something else proves it
 * @param lookup how it is asked what became of a text
 * @param waits before each of these questions; empty for the usual ones
 * @param finding how it is asked whether it took a text of unknown outcome
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
        List<Duration> waits,
        Optional<Finding> finding,
        Failures failures,
        boolean repeatIsHarmless,
        int priority,
        Transport transport) {

    /** A question about one text, and how its answer is read. */
    record Query(RequestTemplate request, Report report) {}
}
