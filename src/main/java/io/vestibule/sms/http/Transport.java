package io.vestibule.sms.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.vestibule.net.Trust;
import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.Rate;

/**
 * How the gateway is reached and guarded: what a definition says goes before the account's settings.
 *
 * @param rate how fast it takes texts; the account's own setting goes before it
 */
record Transport(HttpSettings reach, GuardConfig guard, Optional<Rate> rate) {

    private record Reach(Duration connectTimeout, Duration readTimeout, Optional<Path> trust, Optional<String> pin)
            implements HttpSettings {}

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
        if (retry.has("honourRetryAfter") && !retry.isTrue("honourRetryAfter")) {
            retry.wrong("honourRetryAfter", "a wait that a provider asks for is always honoured");
        }
        var trust =
                tls.read("trust", scope::filled).filter(file -> !file.isEmpty()).map(Path::of);
        var pin = tls.read("pin", scope::filled)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> tls.attempt("pin", () -> Trust.fingerprint(text)));
        return new Transport(
                new Reach(
                        timeouts.read("connect", Words::duration).orElse(account.connectTimeout()),
                        timeouts.read("read", Words::duration).orElse(account.readTimeout()),
                        trust.or(account::trust),
                        pin.or(account::pin)),
                new Guard(
                        retry.read("maxAttempts", Words::count)
                                .map(attempts -> Math.max(0, attempts - 1))
                                .orElse(guard.retries()),
                        retry.read("backoff", Words::duration).orElse(guard.retryDelay()),
                        rate.read("concurrent", text -> Words.count(scope.filled(text)))
                                .map(calls -> Math.max(1, calls))
                                .orElse(guard.concurrent()),
                        guard.breakerCalls(),
                        guard.breakerRatio(),
                        guard.breakerPause()),
                rate(rate, scope));
    }

    private static Optional<Rate> rate(Part rate, Scope scope) {
        var perSecond = rate.read("perSecond", text -> Words.amount(scope.filled(text)));
        var burst = rate.read("burst", text -> Words.count(scope.filled(text)));
        if (burst.isPresent() && perSecond.isEmpty()) {
            rate.wrong("burst", "needs rate.perSecond");
        }
        return perSecond.map(Rate::of).map(usual -> burst.filter(most -> most > 0)
                .map(most -> new Rate(usual.perSecond(), most))
                .orElse(usual));
    }
}
