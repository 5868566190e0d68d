package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/**
 * Where a receipt, or the answer to a query, says what became of a text.
 *
 * @param items the place of the receipts in the body: an array or one object
 * @param id the provider's id; without it the one that was asked for
 */
record Report(
        Pointer items,
        Optional<Pointer> id,
        Pointer status,
        Optional<Pointer> subStatus,
        Optional<Pointer> errorCode,
        Map<String, SmsState> states,
        Map<String, SmsFailure> errors,
        StateWords words,
        Failures failures) {

    /** @param part {@code dlr} or {@code lookup} */
    static Optional<Report> read(Part part, Failures failures) {
        var states = part.map("statusMap", Words::state);
        var status = part.need("status", Pointer::parse);
        if (states.isEmpty()) {
            part.wrong("statusMap", "is missing: it says which of the provider's words mean what");
        }
        part.read("timestamp", Pointer::parse); // a receipt counts from when it came
        part.text("timestampFormat");
        return status.map(place -> new Report(
                Pointer.parse(part.text("items").orElse("")),
                part.read("id", Pointer::parse),
                place,
                part.read("subStatus", Pointer::parse),
                part.read("errorCode", Pointer::parse),
                states,
                part.map("errorMap", Words::failure),
                new StateWords(HttpDriver.TYPE, states),
                failures));
    }

    /** Every receipt; what has neither id nor status is about something else. */
    List<DeliveryReceipt> in(JsonNode body, Optional<String> asked) {
        return each(body).stream()
                .flatMap(item -> receipt(item, asked).stream())
                .toList();
    }

    /** What there is one report of each in. */
    List<JsonNode> each(JsonNode body) {
        var each = new ArrayList<JsonNode>();
        for (var place : items.all(body)) {
            (place.isArray() ? place : List.of(place)).forEach(each::add);
        }
        return each;
    }

    Optional<DeliveryReceipt> receipt(JsonNode item, Optional<String> asked) {
        var of = id.flatMap(place -> place.text(item)).or(() -> asked);
        var word = status.text(item);
        if (of.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        var sub = subStatus.flatMap(place -> place.text(item)).map(text -> word.get() + "." + text);
        var state = sub.map(states::get).orElseGet(() -> words.of(word.get()));
        var code = errorCode.flatMap(place -> place.text(item));
        var shownWord = shown(sub.orElse(word.get()));
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED && state != SmsState.EXPIRED) {
            return Optional.of(DeliveryReceipt.of(of.get(), state, shownWord));
        }
        var failure = state == SmsState.EXPIRED
                ? SmsFailure.EXPIRED
                : code.flatMap(this::failure)
                        .or(() -> sub.map(errors::get))
                        .or(() -> word.map(errors::get))
                        .orElse(SmsFailure.PROVIDER_FAULT);
        return Optional.of(new DeliveryReceipt(
                of.get(),
                state,
                shownWord,
                Optional.of(failure),
                code.flatMap(Failures::shown).orElse(""),
                code.or(() -> sub)
                        .flatMap(failures::meaning)
                        .orElse("Not delivered, for a reason that is not in our table")));
    }

    private Optional<SmsFailure> failure(String code) {
        return Optional.ofNullable(failures.codes().get(code))
                .or(() -> Optional.ofNullable(errors.get(code)))
                .or(() -> failures.of(code));
    }

    private static String shown(String word) {
        return word.matches("[A-Za-z0-9 _.-]{1,40}") && !word.matches(".*[0-9]{7}.*") ? word : "?";
    }
}
