package io.vestibule.lab.sms.vonage;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.FaultAnswers;

/** The words of a Messages API in trouble. */
@ApplicationScoped
class MessagesFaults implements FaultAnswers {

    private final ObjectMapper json;

    MessagesFaults(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String system() {
        return "sms/vonage-messages";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/vonage-messages/";
    }

    @Override
    public Answer error() {
        return answer(MessagesError.INTERNAL);
    }

    @Override
    public Answer throttle() {
        return answer(MessagesError.THROTTLED);
    }

    private Answer answer(MessagesError error) {
        try {
            return new Answer(error.status(), "application/problem+json", json.writeValueAsString(error.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }
}
