package io.vestibule.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A commit or a call to the outside world, by name. Every one of them passes through here, so that the crash test can
 * enumerate the moments just before and just after each, and end the process at any of them.
 *
 * <p>In service this costs two comparisons. The test sets, as system property or environment variable,
 * {@code VESTIBULE_STEP_CRASH_AT} to a point such as {@code ise.create:after} to end the process there as a
 * {@code kill -9} would, or {@code VESTIBULE_STEP_RECORD} to a file that collects the points that were reached.
 */
public final class Step {

    private static final String CRASH_AT = System.getenv("VESTIBULE_STEP_CRASH_AT");
    private static final String RECORD = System.getenv("VESTIBULE_STEP_RECORD");
    private static final int KILLED = 137;
    private static final Set<String> RECORDED = ConcurrentHashMap.newKeySet();

    private Step() {}

    /** A call that leaves the process. */
    public static <T> T outside(String name, Supplier<T> call) {
        before(name);
        var answer = call.get();
        after(name);
        return answer;
    }

    /** Just before the commit, or the call, takes effect. */
    public static void before(String name) {
        reached(name, ":before");
    }

    /** Just after the commit, or the call, took effect, before anything else is done about it. */
    public static void after(String name) {
        reached(name, ":after");
    }

    private static void reached(String name, String side) {
        if (CRASH_AT != null && CRASH_AT.equals(name + side)) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (RECORD != null && RECORDED.add(name + side)) {
            record(name + side);
        }
    }

    private static synchronized void record(String point) {
        try {
            Files.writeString(Path.of(RECORD), point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
