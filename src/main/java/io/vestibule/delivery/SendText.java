package io.vestibule.delivery;

import java.util.HashSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.step.Step;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Brings one delivery's text to a provider. What it is about to do is committed before each request, and what came of it
 * right after, so that a run after a crash knows that an attempt without a result may have made a text.
 */
@Singleton
class SendText extends DurableTask {

    static final String NAME = "send-text";

    private final Sending sending;
    private final Outcomes outcomes;
    private final Doubts doubts;

    SendText(Sending sending, Outcomes outcomes, Doubts doubts) {
        super(NAME, Lane.TEXTS);
        this.sending = sending;
        this.outcomes = outcomes;
        this.doubts = doubts;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var delivery = UUID.fromString(id);
        var tried = new HashSet<String>();
        while (true) {
            var next = Commit.of("delivery.submit", () -> sending.next(delivery, tried, failures));
            if (next instanceof Next.Send send) {
                tried.add(send.provider().name());
                var reference = send.message().reference();
                var result = Step.outside("sms.send", () -> send.provider().send(send.message()));
                Commit.of("delivery.result", () -> outcomes.note(delivery, reference, result));
            } else if (next instanceof Next.Call call) {
                tried.add(call.provider().name());
                var reference = call.call().reference();
                var result = Step.outside("sms.call", () -> call.provider().call(call.call()));
                Commit.of("delivery.result", () -> outcomes.note(delivery, reference, result));
            } else if (next instanceof Next.Ask ask) {
                var reference = ask.message().reference();
                var answer = Step.outside(
                        "sms.find", () -> ask.provider().find(ask.message(), ask.beganAt(), ask.notThese()));
                var known = Commit.of("delivery.look-up", () -> doubts.answered(delivery, reference, answer));
                if (!known) {
                    return TaskOutcome.retry(sending.wait(failures));
                }
            } else {
                return ((Next.Stop) next).outcome();
            }
        }
    }
}
