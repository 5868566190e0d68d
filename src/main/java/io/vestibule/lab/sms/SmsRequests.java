package io.vestibule.lab.sms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;

import io.vestibule.lab.LabConfig;

/** Counts what arrives at the simulated providers, also what a fault switch then answers. */
@Singleton
public class SmsRequests {

    private static final String PREFIX = "/lab/sms/";
    private static final int BEFORE_FAULTS = -1500;

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    void register(@Observes Router router, LabConfig config) {
        if (config.enabled()) {
            router.route(PREFIX + "*").order(BEFORE_FAULTS).handler(request -> {
                count(request.request().method().name(), request.normalizedPath());
                request.next();
            });
        }
    }

    /** Counts by provider, then by what was asked: {@code POST Messages}, {@code GET Messages/{id}}. */
    public Map<String, Map<String, Long>> counts() {
        var answer = new TreeMap<String, Map<String, Long>>();
        counts.forEach((provider, calls) -> {
            var each = new TreeMap<String, Long>();
            calls.forEach((call, count) -> each.put(call, count.sum()));
            answer.put(provider, each);
        });
        return answer;
    }

    public void reset() {
        counts.clear();
    }

    /** Counts one request; {@code path} is below the prefix of the simulated providers. */
    public void count(String method, String path) {
        var steps =
                new ArrayList<>(Arrays.asList(path.substring(PREFIX.length()).split("/")));
        var provider = steps.remove(0);
        var last = steps.isEmpty() ? "" : steps.get(steps.size() - 1).replaceFirst("\\.\\w+$", "");
        var isId = last.length() > 8 && last.chars().anyMatch(Character::isDigit) && steps.size() > 1;
        var name = isId ? steps.get(steps.size() - 2) + "/{id}" : last;
        // a service with one address only, such as SNS, has no name for what is asked
        counts.computeIfAbsent(provider, any -> new ConcurrentHashMap<>())
                .computeIfAbsent((method + " " + name).strip(), any -> new LongAdder())
                .increment();
    }
}
