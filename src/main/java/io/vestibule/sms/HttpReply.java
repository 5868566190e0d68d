package io.vestibule.sms;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.vestibule.xml.XmlElement;

/**
 * What a provider answered.
 *
 * @param cameAt when the answer was complete
 */
public record HttpReply(int status, HttpHeaders headers, String body, Instant cameAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; a missing node when it is none: a proxy's page, or half an answer. */
    public JsonNode json() {
        return json(body);
    }

    /** The body as XML; a missing element when it is none. */
    public XmlElement xml() {
        return XmlElement.parse(body);
    }

    static JsonNode json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).orElse(MissingNode.getInstance());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // the caller judges by the status
        }
    }

    /** How long the provider asks us to stay away. */
    public Optional<Duration> retryAfter() {
        return RetryAfter.parse(headers.firstValue("Retry-After").orElse(null), cameAt);
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + body.length() + " characters]";
    }
}
