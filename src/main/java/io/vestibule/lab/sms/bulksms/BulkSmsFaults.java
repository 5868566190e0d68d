package io.vestibule.lab.sms.bulksms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.FaultAnswers;

/** The words of a BulkSMS in trouble; that it ever throttles is not documented. */
@ApplicationScoped
class BulkSmsFaults implements FaultAnswers {

    private final ObjectMapper json;

    BulkSmsFaults(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String system() {
        return "sms/bulksms";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/bulksms/";
    }

    @Override
    public Answer error() {
        try {
            var body = json.writeValueAsString(BulkSmsError.SERVER_ERROR.body(null));
            return new Answer(500, MediaType.APPLICATION_JSON, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain fields are JSON", e);
        }
    }
}
