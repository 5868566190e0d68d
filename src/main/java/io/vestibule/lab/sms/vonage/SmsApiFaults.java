package io.vestibule.lab.sms.vonage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.FaultAnswers;

/** The words of an SMS API in trouble, which it says with status 200. */
@ApplicationScoped
class SmsApiFaults implements FaultAnswers {

    private final ObjectMapper json;

    SmsApiFaults(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String system() {
        return "sms/vonage";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/vonage/";
    }

    @Override
    public Answer error() {
        return answer(SmsError.INTERNAL);
    }

    @Override
    public Answer throttle() {
        return answer(SmsError.THROTTLED);
    }

    private Answer answer(SmsError error) {
        try {
            return new Answer(200, MediaType.APPLICATION_JSON, json.writeValueAsString(error.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }
}
