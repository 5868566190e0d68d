package io.vestibule.lab.sms.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.FaultAnswers;

/** The words of a gateway in trouble. */
@ApplicationScoped
class HttpFaults implements FaultAnswers {

    @Override
    public String system() {
        return "sms/http";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/http/";
    }

    @Override
    public Answer error() {
        return answer(GatewayError.FAULT);
    }

    @Override
    public Answer throttle() {
        return answer(GatewayError.BUSY);
    }

    private static Answer answer(GatewayError error) {
        return new Answer(error.status(), MediaType.TEXT_PLAIN, error.words());
    }
}
