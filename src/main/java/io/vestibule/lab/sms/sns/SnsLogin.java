package io.vestibule.lab.sms.sns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

/** Checks AWS' signature (version 4) as the service's side of it does: it signs what came and compares. */
@Singleton
class SnsLogin {

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request,"
                    + " ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Set<String> LEAST = Set.of("host", "x-amz-date");
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    private final SnsLabConfig config;
    private final Clock clock;

    SnsLogin(SnsLabConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Refuses everybody who does not hold the account's key. */
    void check(String path, UnaryOperator<String> header, String body) {
        var authorization = header.apply("Authorization");
        if (authorization == null) {
            throw new SnsRefusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }
        var found = AUTHORIZATION.matcher(authorization);
        if (!found.matches() || !Set.of(found.group(5).split(";")).containsAll(LEAST)) {
            throw new SnsRefusal(400, "IncompleteSignature", "Authorization header requires existing parameters");
        }
        if (!found.group(1).equals(config.accessKeyId())) {
            throw new SnsRefusal(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        }
        var time = String.valueOf(header.apply("X-Amz-Date"));
        if (isOff(time)) {
            throw new SnsRefusal(403, "RequestExpired", "Request has expired.");
        }
        var canonical = new StringBuilder("POST\n" + path + "\n\n");
        for (var name : found.group(5).split(";")) {
            canonical
                    .append(name)
                    .append(':')
                    .append(String.valueOf(header.apply(name)).strip())
                    .append('\n');
        }
        canonical.append('\n').append(found.group(5)).append('\n').append(sha256(body));
        var scope = found.group(2) + "/" + config.region() + "/sns/aws4_request";
        var wanted =
                sign(found.group(2), "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(canonical.toString()));
        if (!wanted.equals(found.group(6)) || !time.startsWith(found.group(2))) {
            throw new SnsRefusal(
                    403,
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided.");
        }
    }

    private boolean isOff(String time) {
        try {
            Instant sent = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
            return Duration.between(sent, clock.instant()).abs().compareTo(CLOCKS) > 0;
        } catch (DateTimeException e) {
            return true;
        }
    }

    private String sign(String day, String text) {
        var key = ("AWS4" + config.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {day, config.region(), "sns", "aws4_request"}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
