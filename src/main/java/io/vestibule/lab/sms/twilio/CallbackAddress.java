package io.vestibule.lab.sms.twilio;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.vestibule.lab.sms.ReceiptWriter.Outcome;

/**
 * A {@code StatusCallback} taken apart: the address that is called and signed, and the connection overrides that stand
 * in its fragment.
 *
 * @param url without the fragment
 * @param retries how often a failed call is repeated
 * @param policy which failures are: {@code ct}, {@code rt}, {@code 4xx}, {@code 5xx}, {@code all}
 * @param readTimeout how long the answer may take
 */
record CallbackAddress(String url, int retries, Set<String> policy, Duration readTimeout) {

    static CallbackAddress of(String text) {
        int hash = text.indexOf('#');
        var overrides = overrides(hash < 0 ? "" : text.substring(hash + 1));
        return new CallbackAddress(
                hash < 0 ? text : text.substring(0, hash),
                number(overrides.get("rc"), 0, 5, 1),
                Set.of(overrides.getOrDefault("rp", "ct").split(",")),
                Duration.ofMillis(Math.min(
                        number(overrides.get("rt"), 100, 15_000, 15_000),
                        number(overrides.get("tt"), 100, 15_000, 15_000))));
    }

    /** Twilio takes no address with a strange scheme, and none whose host is no valid name. */
    static boolean isValid(String text) {
        try {
            var uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && !uri.getHost().contains("_")
                    && text.length() <= 4000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean repeats(int attempt, Outcome outcome) {
        if (attempt >= retries) {
            return false;
        }
        return policy.contains("all") || policy.contains(kind(outcome));
    }

    private static String kind(Outcome outcome) {
        var failure = outcome.failure();
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return "ct";
        }
        if (failure instanceof HttpTimeoutException) {
            return "rt";
        }
        // a connection that broke is retried like one that never stood
        return failure != null ? "ct" : outcome.status() / 100 + "xx";
    }

    private static Map<String, String> overrides(String fragment) {
        var answer = new HashMap<String, String>();
        Arrays.stream(fragment.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> answer.put(pair[0], pair[1]));
        return answer;
    }

    private static int number(String text, int least, int most, int otherwise) {
        if (text == null || !text.matches("\\d{1,6}")) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(text)));
    }
}
