package io.vestibule.sms.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackSecret;

/** Reads how a definition's receipts are proved: {@code dlr.auth}, one way or several together. */
final class ReceiptChecks {

    private final String key;
    private final HttpConfig.Account account;
    private final Scope scope;
    private final Clock clock;
    private final List<String> problems;

    ReceiptChecks(String key, HttpConfig.Account account, Scope scope, Clock clock, List<String> problems) {
        this.key = key;
        this.account = account;
        this.scope = scope;
        this.clock = clock;
        this.problems = problems;
    }

    List<ReceiptCheck> read(Part dlr) {
        var checks = new ArrayList<ReceiptCheck>();
        var ways = dlr.parts("auth");
        for (var auth : ways) {
            switch (auth.text("type").orElse("")) {
                case "pathToken" -> pathToken(checks);
                case "basic" -> basic(checks);
                case "hmac" -> HmacCheck.read(auth, scope, clock).ifPresent(checks::add);
                case "jwt" -> JwtCheck.read(auth, scope, clock).ifPresent(checks::add);
                default -> auth.wrong("type", "there is no such proof. Use one of pathToken, basic, hmac, jwt");
            }
        }
        if (ways.isEmpty()) {
            dlr.wrong("auth", "is missing: anybody could report. Use at least pathToken");
        }
        return checks;
    }

    private void pathToken(List<ReceiptCheck> checks) {
        var wrong = CallbackSecret.problems(key, account);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            checks.add(new CallbackSecret(account)::matches);
        }
    }

    private void basic(List<ReceiptCheck> checks) {
        if (account.callbackUsername().isEmpty() || account.callbackPassword().isEmpty()) {
            problems.add(key + "callback-username and " + key + "callback-password are not set: the definition asks"
                    + " for them with each receipt");
            return;
        }
        var password = account.callbackPassword().get();
        var wanted = Secret.of(() -> {
            var both = account.callbackUsername().get() + ":" + password.reveal();
            return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        });
        checks.add(request -> wanted.matches(request.header("authorization").orElse("")));
    }
}
