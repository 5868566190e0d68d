package io.vestibule.sms.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.HttpSettings;

/** How the gateway is reached and guarded: what a definition says goes before the account's settings. */
record Transport(HttpSettings reach, GuardConfig guard) {

    private record Reach(Duration connectTimeout, Duration readTimeout, Optional<Path> trust) implements HttpSettings {}

    private record Guard(
            int retries,
            Duration retryDelay,
            int concurrent,
            int breakerCalls,
            double breakerRatio,
            Duration breakerPause)
            implements GuardConfig {}

    static Transport read(Part definition, Scope scope, HttpSettings account, GuardConfig guard) {
        var timeouts = definition.part("timeouts");
        var tls = definition.part("tls");
        var rate = definition.part("rate");
        var retry = definition.part("retry");
        tls.elsewhere("pin", "is not read. Put the one certificate to trust into a file, and name it in tls.trust");
        rate.elsewhere("perSecond", "is not read. Set rate.concurrent");
        rate.elsewhere("burst", "is not read. Set rate.concurrent");
        if (retry.has("honourRetryAfter") && !retry.isTrue("honourRetryAfter")) {
            retry.wrong("honourRetryAfter", "a wait that a provider asks for is always honoured");
        }
        var trust = tls.read("trust", text -> filled(text, scope))
                .filter(file -> !file.isEmpty())
                .map(Path::of);
        return new Transport(
                new Reach(
                        timeouts.read("connect", Words::duration).orElse(account.connectTimeout()),
                        timeouts.read("read", Words::duration).orElse(account.readTimeout()),
                        trust.or(account::trust)),
                new Guard(
                        retry.read("maxAttempts", Words::count)
                                .map(attempts -> Math.max(0, attempts - 1))
                                .orElse(guard.retries()),
                        retry.read("backoff", Words::duration).orElse(guard.retryDelay()),
                        rate.read("concurrent", text -> Words.count(filled(text, scope)))
                                .map(calls -> Math.max(1, calls))
                                .orElse(guard.concurrent()),
                        guard.breakerCalls(),
                        guard.breakerRatio(),
                        guard.breakerPause()));
    }

    private static String filled(String text, Scope scope) {
        return Template.parse(text, scope).fill(scope.over(none -> ""));
    }
}
