package io.vestibule.sms.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

/**
 * Judges an answer by a definition's rules: first by the provider's own code, then by the status.
 *
 * @param statuses which statuses are a success
 * @param all what must hold about it
 * @param none what must not
 * @param ids where the provider's ids stand; without it our reference is the id
 * @param code where its code stands
 * @param sentence where it says in words what went wrong; these may hold the number, so nobody is shown them
 */
record Answer(
        String title,
        IntPredicate statuses,
        List<Rule> all,
        List<Rule> none,
        Optional<Function<HttpReply, List<String>>> ids,
        Function<HttpReply, Optional<String>> code,
        Optional<Pointer> sentence,
        Failures failures) {

    /** An id that can be kept and shown. */
    private static final String ID = "[\\x21-\\x7e]{1,100}";

    SendResult of(SmsMessage message, HttpReply reply) {
        var outcome = statuses.test(reply.status()) ? rules(reply) : RuleOutcome.MISSING;
        var found = ids.map(reader -> reader.apply(reply)).orElse(List.of(message.reference()));
        if (outcome == RuleOutcome.HOLDS && !found.isEmpty() && found.stream().allMatch(id -> id.matches(ID))) {
            return SendResult.accepted(found, SmsState.QUEUED);
        }
        var said = code.apply(reply);
        var kind = said.flatMap(failures::of)
                .or(() -> failures.ofStatus(reply.status()))
                .orElseGet(() -> kind(reply, outcome, said));
        var shown = said.flatMap(Failures::shown).orElse("HTTP " + reply.status());
        var reason = said.flatMap(failures::meaning).orElseGet(() -> reason(reply, kind));
        return HttpVerdict.of(kind, shown, reason, reply);
    }

    private RuleOutcome rules(HttpReply reply) {
        if (none.stream().anyMatch(rule -> rule.on(reply) == RuleOutcome.HOLDS)) {
            return RuleOutcome.FAILS;
        }
        var outcomes = all.stream().map(rule -> rule.on(reply)).toList();
        return outcomes.contains(RuleOutcome.FAILS)
                ? RuleOutcome.FAILS
                : outcomes.contains(RuleOutcome.MISSING) ? RuleOutcome.MISSING : RuleOutcome.HOLDS;
    }

    /** A success that says no is a refusal; one that says nothing we understand may stand for a text that went out. */
    private SmsFailure kind(HttpReply reply, RuleOutcome outcome, Optional<String> said) {
        var saysNo = outcome == RuleOutcome.FAILS
                || said.isPresent()
                || sentence.flatMap(place -> place.text(reply.json())).isPresent();
        return reply.successful() && outcome != RuleOutcome.HOLDS && saysNo
                ? SmsFailure.REFUSED
                : HttpVerdict.kind(reply.status());
    }

    private String reason(HttpReply reply, SmsFailure kind) {
        return reply.successful() && kind == SmsFailure.CONFIGURATION
                ? title + " does not accept the account"
                : HttpVerdict.reason(title, reply.status(), kind);
    }
}
