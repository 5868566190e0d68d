package io.vestibule.lab.sms.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.FaultAnswers;

/** The words of a Twilio in trouble. */
@ApplicationScoped
class TwilioFaults implements FaultAnswers {

    private final ObjectMapper json;

    TwilioFaults(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String system() {
        return "sms/twilio";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/twilio/";
    }

    @Override
    public Answer error() {
        return answer(TwilioError.SERVER_ERROR);
    }

    @Override
    public Answer throttle() {
        return answer(TwilioError.TOO_MANY_REQUESTS);
    }

    private Answer answer(TwilioError error) {
        try {
            return new Answer(error.status(), MediaType.APPLICATION_JSON, json.writeValueAsString(error.body("")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four plain fields are JSON", e);
        }
    }
}
