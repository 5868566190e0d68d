package io.vestibule.lab.ise;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;

import io.vestibule.lab.LabConfig;

/** How often each path of ERS and of the monitoring node was called since the start, calls that a fault switch struck included. */
@Singleton
class RequestCounts {

    private static final int BEFORE_THE_FAULTS = -1500;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void register(@Observes Router router, LabConfig config) {
        if (!config.enabled()) {
            return;
        }
        router.route(MntResource.ROOT + "/*").order(BEFORE_THE_FAULTS).handler(request -> {
            var parts = request.normalizedPath()
                    .substring(MntResource.ROOT.length())
                    .split("/");
            var call = "GET mnt" + Stream.of(parts).limit(3).collect(Collectors.joining("/"));
            counts.computeIfAbsent(call, first -> new LongAdder()).increment();
            request.next();
        });
        router.route(Ers.ROOT + "/*").order(BEFORE_THE_FAULTS).handler(request -> {
            var call = request.request().method() + " "
                    + ErsPath.of(request.normalizedPath()).template();
            counts.computeIfAbsent(call, first -> new LongAdder()).increment();
            request.next();
        });
    }

    Map<String, Long> shown() {
        var shown = new TreeMap<String, Long>();
        counts.forEach((call, count) -> shown.put(call, count.sum()));
        return shown;
    }

    void reset() {
        counts.clear();
    }
}
