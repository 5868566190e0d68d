package io.vestibule.lab.sms.plivo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.FaultAnswers;

/** The words of a Plivo in trouble. */
@ApplicationScoped
class PlivoFaults implements FaultAnswers {

    private final ObjectMapper json;

    PlivoFaults(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String system() {
        return "sms/plivo";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/plivo/";
    }

    @Override
    public Answer error() {
        return answer(500, "internal server error");
    }

    @Override
    public Answer throttle() {
        return answer(429, "API rate limit exceeded");
    }

    private Answer answer(int status, String words) {
        try {
            return new Answer(status, MediaType.APPLICATION_JSON, json.writeValueAsString(PlivoRefusal.body(words)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }
}
