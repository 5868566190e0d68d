package io.vestibule.lab.sms.vonage;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** The Messages API's status reports, and the events of calls: JSON with a token that signs it. */
@Singleton
class MessagesReceipts implements ReceiptWriter {

    private static final int MOST_ATTEMPTS = 10;

    private final VonageLabConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    MessagesReceipts(VonageLabConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "vonage-messages";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        // a call has no reference of its client
        var body = message.pool() == null ? event(message, receipt) : body(message, receipt);
        var request = HttpRequest.newBuilder(URI.create(message.callback()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (config.signReceipts()) {
            request.header("Authorization", "Bearer " + token(body));
        }
        return request.build();
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("rejected", "1180", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private String body(TextMessage message, Receipt receipt) {
        var body = json.createObjectNode();
        body.put("message_uuid", message.id());
        body.put("to", message.to().substring(1));
        body.put("from", message.from());
        body.put("timestamp", clock.instant().toString());
        body.put("status", receipt.status());
        body.put("channel", "sms");
        body.put("client_ref", message.pool());
        if (receipt.errorCode() != null) {
            body.putObject("error")
                    .put("type", "https://developer.vonage.com/api-errors/messages#" + receipt.errorCode())
                    .put("title", Integer.valueOf(receipt.errorCode()))
                    .put("detail", "The text was not delivered")
                    .put("instance", message.id());
        }
        body.putObject("usage").put("currency", "EUR").put("price", "0.0333");
        body.putObject("destination").put("network_code", "23410");
        body.putObject("sms").put("count_total", String.valueOf(Segments.count(message.text())));
        return body.toString();
    }

    private String event(TextMessage call, Receipt receipt) {
        return json.createObjectNode()
                .put("uuid", call.id())
                .put("status", receipt.status())
                .put("direction", "outbound")
                .put("to", call.to().substring(1))
                .put("from", call.from())
                .put("timestamp", clock.instant().toString())
                .toString();
    }

    private String token(String body) {
        var claims = new JwtClaims();
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setGeneratedJwtId();
        claims.setIssuer("Vonage");
        claims.setStringClaim("payload_hash", sha256(body));
        claims.setStringClaim("api_key", config.apiKey());
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setHeader("typ", "JWT");
        token.setKey(new HmacKey(config.signatureSecret().getBytes(StandardCharsets.UTF_8)));
        token.setDoKeyValidation(false);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("every key will do", e);
        }
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
