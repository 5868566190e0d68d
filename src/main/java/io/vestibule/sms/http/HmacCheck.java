package io.vestibule.sms.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.vestibule.secret.Hash;
import io.vestibule.sms.KeyedHash;
import io.vestibule.sms.ReceiptRequest;

/**
 * A signature with a shared key over parts of the receipt.
 *
 * @param withPort whether the address may have been signed with its port as well as without
 * @param bodyHashParam the field of the query with the hash of a body that is no form
 * @param timestamp where the time of the signature stands, in seconds
 */
record HmacCheck(
        KeyedHash hash,
        boolean hex,
        Source signature,
        boolean list,
        SignedText text,
        boolean withPort,
        Optional<String> bodyHashParam,
        Optional<Source> timestamp,
        Duration tolerance,
        Optional<Source> replayKey,
        Clock clock)
        implements ReceiptCheck {

    private static final Map<String, String> ALGORITHMS = Map.of(
            "HmacMD5", "HmacMD5", "HmacSHA1", "HmacSHA1", "HmacSHA256", "HmacSHA256", "HmacSHA512", "HmacSHA512");

    static Optional<ReceiptCheck> read(Part part, Scope scope, Clock clock) {
        var algorithm = part.need("algorithm", word -> Words.known("algorithm", ALGORITHMS, word));
        var key = part.need("key", scope::secret);
        var hex = part.read("encoding", word -> Words.known("encoding", Map.of("hex", true, "base64", false), word));
        var signature = part.need("signature", Source::parse);
        var text = SignedText.read(part);
        var port = part.read("urlVariants", word -> Words.known("variant", Map.of("port", true), word));
        var list = part.isTrue("list");
        var bodyHash = part.text("bodyHashParam");
        var timestamp = part.read("timestamp", Source::parse);
        var tolerance = part.read("tolerance", Words::duration);
        var replayKey = part.read("replayKey", Source::parse);
        if (algorithm.isEmpty()
                || signature.isEmpty()
                || key.filter(each -> each.length() > 0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HmacCheck(
                KeyedHash.of(algorithm.get(), key.get()),
                hex.orElse(false),
                signature.get(),
                list,
                text,
                port.orElse(false),
                bodyHash,
                timestamp,
                tolerance.orElse(Duration.ofMinutes(5)),
                replayKey,
                clock));
    }

    @Override
    public boolean passes(ReceiptRequest request) {
        var given = signature.in(request).orElse("");
        var matches = false;
        for (var one : list ? List.of(given.split(",")) : List.of(given)) {
            for (var url : addresses(request.url().split("#", 2)[0])) {
                matches |= same(one.strip(), sign(text.of(request, url))); // no way out of the loop on a match
            }
        }
        return matches && isRecent(request) && bodyMatches(request);
    }

    @Override
    public Optional<String> once(ReceiptRequest request) {
        return replayKey.flatMap(source -> source.in(request));
    }

    private List<String> addresses(String url) {
        if (!withPort) {
            return List.of(url);
        }
        var uri = URI.create(url);
        var port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        var start = uri.getScheme() + "://" + uri.getHost();
        var rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return List.of(start + rest, start + ":" + port + rest);
    }

    private String sign(byte[] data) {
        return hex ? hash.hex(data) : hash.base64(data);
    }

    private boolean same(String given, String made) {
        return Hash.same(hex ? given.toLowerCase(Locale.ROOT) : given, made);
    }

    private boolean isRecent(ReceiptRequest request) {
        if (timestamp.isEmpty()) {
            return true;
        }
        var at = timestamp.get().in(request).orElse("");
        return at.matches("[0-9]{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(at)) <= tolerance.toSeconds();
    }

    private boolean bodyMatches(ReceiptRequest request) {
        if (bodyHashParam.isEmpty() || request.isForm() || request.body().length == 0) {
            return true;
        }
        var claimed = request.query().getOrDefault(bodyHashParam.get(), "").toLowerCase(Locale.ROOT);
        return Hash.same(claimed, Hash.sha256Hex(request.body()));
    }
}
