package io.vestibule.task;

import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.vestibule.step.Step;

/** A database transaction with a name, the only way the product opens one. See {@link Step} for what the name is for. */
public final class Commit {

    private Commit() {}

    /** Runs the work in a transaction of its own; an exception rolls it back. */
    public static <T> T of(String name, Supplier<T> work) {
        var result = QuarkusTransaction.requiringNew().call(() -> {
            var value = work.get();
            Step.before(name);
            return value;
        });
        Step.after(name);
        return result;
    }

    public static void of(String name, Runnable work) {
        of(name, () -> {
            work.run();
            return null;
        });
    }

    /** Reads in a transaction that changes nothing, so that there is nothing to lose. */
    public static <T> T read(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
