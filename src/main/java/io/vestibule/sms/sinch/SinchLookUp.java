package io.vestibule.sms.sinch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

/** Finds a batch in Sinch's list by the reference that we gave it. */
final class SinchLookUp {

    private static final int PAGE_SIZE = 100;
    /** How far apart Sinch's clock and ours may be. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private SinchLookUp() {}

    static Map<String, String> query(SmsMessage message, Instant sentAt) {
        var query = new LinkedHashMap<String, String>();
        query.put("client_reference", message.reference());
        // without a start the list goes back a day only
        query.put(
                "start_date",
                sentAt.minus(CLOCKS).truncatedTo(ChronoUnit.MILLIS).toString());
        query.put("page_size", String.valueOf(PAGE_SIZE));
        return query;
    }

    /** The reference is compared here too: a list that was not filtered must not pass off another text as ours. */
    static LookUp in(JsonNode list, SmsMessage message, Set<String> notThese) {
        var batches = list.path("batches");
        if (!batches.isArray()) {
            return LookUp.cannotTell("its list of texts cannot be read");
        }
        for (var batch : batches) {
            var id = batch.path("id").asText();
            if (batch.path("client_reference").asText().equals(message.reference()) && !notThese.contains(id)) {
                return LookUp.found(id, SmsState.QUEUED);
            }
        }
        return list.path("count").asInt(Integer.MAX_VALUE) <= batches.size()
                ? LookUp.notThere()
                : LookUp.cannotTell("too many texts at this time");
    }
}
