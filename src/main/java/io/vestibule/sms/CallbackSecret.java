package io.vestibule.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.vestibule.secret.Secret;

/** Checks receipts of a provider that signs none: by a secret part of the address, and a password where one is set. */
public final class CallbackSecret {

    private static final int LEAST_LENGTH = 20;

    private final CallbackConfig config;

    public CallbackSecret(CallbackConfig config) {
        this.config = config;
    }

    /** What is wrong with the settings: each with the key and the cure. */
    public static List<String> problems(String key, CallbackConfig config) {
        var found = new ArrayList<String>();
        if (config.callbackToken()
                .filter(token -> token.reveal().matches("[A-Za-z0-9_-]{" + LEAST_LENGTH + ",}"))
                .isEmpty()) {
            found.add(key + "callback-token must be at least " + LEAST_LENGTH + " letters and digits: receipts are not"
                    + " signed, so their address has to be secret. Make one with: openssl rand -hex 16");
        }
        if (config.callbackUsername().isPresent() != config.callbackPassword().isPresent()) {
            found.add(key + "callback-username and " + key + "callback-password belong together: set both or neither");
        }
        return found;
    }

    /** Whether the request came to the secret address, with the password where one is set. */
    public boolean matches(ReceiptRequest request) {
        var path = URI.create(request.url()).getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        var token = config.callbackToken().orElseThrow().matches(last);
        return token & passwordMatches(request); // no short cut, so that the time tells nothing
    }

    private boolean passwordMatches(ReceiptRequest request) {
        if (config.callbackUsername().isEmpty()) {
            return true;
        }
        var both = config.callbackUsername().get() + ":"
                + config.callbackPassword().orElseThrow().reveal();
        var wanted = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return Secret.of(wanted).matches(request.header("authorization").orElse(""));
    }
}
