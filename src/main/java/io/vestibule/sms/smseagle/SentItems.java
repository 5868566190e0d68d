package io.vestibule.sms.smseagle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;
import io.vestibule.xml.XmlElement;

/** Reads the device's folder of sent texts, in Gammu's words. A long text has one record for each part. */
class SentItems {

    static final Map<String, SmsState> STATES = Map.of(
            "SendingOK", SmsState.SENT,
            "SendingOKNoReport", SmsState.SENT,
            "DeliveryPending", SmsState.SENT,
            "DeliveryOK", SmsState.DELIVERED,
            "DeliveryFailed", SmsState.UNDELIVERED,
            "SendingError", SmsState.FAILED,
            "Error", SmsState.FAILED,
            "DeliveryUnknown", SmsState.UNKNOWN);

    /** Of the states of several parts, the first of these is that of the whole. */
    private static final List<SmsState> WORST_FIRST = List.of(
            SmsState.FAILED,
            SmsState.UNDELIVERED,
            SmsState.EXPIRED,
            SmsState.SENT,
            SmsState.UNKNOWN,
            SmsState.DELIVERED);

    /** How long a text may wait in the device before it must be among those sent. */
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(2);

    private final StateWords words = new StateWords("smseagle", STATES);
    private final Map<String, SmsFailure> overrides;

    SentItems(Map<String, SmsFailure> overrides) {
        this.overrides = overrides;
    }

    /** What became of a text; empty while it is not among those sent. */
    Optional<DeliveryReceipt> receipt(String id, XmlElement answer) {
        return items(answer).stream()
                .filter(item -> item.path("ID").text().equals(id))
                .min(Comparator.comparing(item -> WORST_FIRST.indexOf(state(item))))
                .map(item -> told(id, item));
    }

    private DeliveryReceipt told(String id, XmlElement item) {
        var word = item.path("Status").text();
        var state = state(item);
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED) {
            return DeliveryReceipt.of(id, state, word);
        }
        var number = item.path("StatusError").text();
        var code = number.matches("[0-9]{1,3}") ? number : "";
        var known = SmsEagleCodes.of(code);
        var failure = Optional.ofNullable(overrides.get(code))
                .or(() -> known.map(SmsEagleCodes.Code::failure))
                .orElse(SmsFailure.PROVIDER_FAULT);
        return new DeliveryReceipt(
                id,
                failure == SmsFailure.EXPIRED ? SmsState.EXPIRED : state,
                word,
                Optional.of(failure),
                code,
                known.map(SmsEagleCodes.Code::meaning).orElse("Not delivered, for a reason that is not in our table"));
    }

    /** With some carriers the word stays SendingOK, and only the time of the delivery tells that it arrived. */
    private SmsState state(XmlElement item) {
        var word = item.path("Status").text();
        var arrived = item.path("DeliveryDateTime").text().matches("[1-9][0-9]{3}-.*");
        return word.equals("SendingOK") && arrived ? SmsState.DELIVERED : words.of(word);
    }

    /**
     * Looks for a text by its words. One that is not there may still wait in the device's queue, and later nobody can
     * say; that it was never taken cannot be told from this list.
     */
    LookUp find(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        var answer = reply.xml();
        if (answer.path("status").text().isEmpty()) {
            return LookUp.cannotTell("its list of sent texts cannot be read");
        }
        var texts = new TreeMap<Long, List<XmlElement>>();
        items(answer).stream()
                .filter(item -> item.path("ID").text().matches("[0-9]{1,18}"))
                .filter(item -> !notThese.contains(item.path("ID").text()))
                .forEach(item -> texts.merge(Long.valueOf(item.path("ID").text()), List.of(item), SentItems::joined));
        // from the newest on: an older one with the same words belongs to an earlier request
        for (var text : texts.descendingMap().entrySet()) {
            if (wordsOf(text.getValue()).equals(message.text().strip())) {
                var id = String.valueOf(text.getKey());
                return LookUp.found(
                        id, receipt(id, answer).map(DeliveryReceipt::state).orElse(SmsState.SENT));
            }
        }
        return Duration.between(sentAt, reply.cameAt()).compareTo(LONGEST_QUEUE) < 0
                ? LookUp.cannotTell("not among the texts it sent; it may still wait")
                : LookUp.notOffered("not among the texts it sent");
    }

    private static List<XmlElement> joined(List<XmlElement> one, List<XmlElement> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String wordsOf(List<XmlElement> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(SentItems::position))
                .map(part -> part.path("TextDecoded").rawText())
                .collect(Collectors.joining())
                .strip();
    }

    private static int position(XmlElement part) {
        var position = part.path("SequencePosition").text();
        return position.matches("[0-9]{1,3}") ? Integer.parseInt(position) : 1;
    }

    private static List<XmlElement> items(XmlElement answer) {
        return answer.path("messages").all("item");
    }
}
