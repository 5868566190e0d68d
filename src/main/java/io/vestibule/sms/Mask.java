package io.vestibule.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides what a provider's answer may repeat of our request: credentials, the number and the words. */
final class Mask {

    private static final String HIDDEN = "•••";
    private static final int SHORTEST = 6;
    private static final int LONGEST_ANSWER = 4000;
    /** What looks like a secret of the provider's own. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\"?(?:[a-z_-]*(?:secret|token|password|api_?key|signature))\"?\\s*[:=]\\s*\"?)([^\"\\s,;&}<]+)");

    private final Set<String> hidden = new LinkedHashSet<>();

    Mask(HttpAsk ask, SmsMessage message) {
        hide(message.to().e164());
        hide(message.to().e164().substring(1));
        hide(message.text());
        ask.headers().values().forEach(value -> {
            hide(value);
            hide(value.replaceFirst("^[A-Za-z]+ ", ""));
        });
        for (var part : new String(ask.body(), StandardCharsets.UTF_8).split("[&=\"{}\\[\\],:]+")) {
            hide(part);
            hideDecoded(part);
        }
    }

    String over(HttpReply reply) {
        var shown = new StringBuilder("HTTP " + reply.status() + "\n");
        reply.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !name.equalsIgnoreCase("set-cookie")) {
                values.forEach(
                        value -> shown.append(name).append(": ").append(value).append('\n'));
            }
        });
        var body = reply.body();
        shown.append('\n').append(body, 0, Math.min(body.length(), LONGEST_ANSWER));
        var text = shown.toString();
        for (var secret : hidden) {
            text = text.replace(secret, HIDDEN);
        }
        return NAMED.matcher(text).replaceAll("$1" + HIDDEN);
    }

    private void hide(String value) {
        if (value.length() >= SHORTEST) {
            hidden.add(value);
        }
    }

    private void hideDecoded(String part) {
        try {
            hide(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            hide(part); // a percent sign that encodes nothing: it is as it is
        }
    }
}
