package io.vestibule.lab.sms.sinch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.FaultAnswers;

/** The words of a Sinch in trouble. */
@ApplicationScoped
class SinchFaults implements FaultAnswers {

    @Override
    public String system() {
        return "sms/sinch";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/sinch/";
    }

    @Override
    public Answer error() {
        return answer(500, "internal_error", "Internal error");
    }

    @Override
    public Answer throttle() {
        return answer(429, "too_many_requests", "Too many requests");
    }

    private static Answer answer(int status, String code, String text) {
        return new Answer(status, MediaType.APPLICATION_JSON, "{\"code\":\"" + code + "\",\"text\":\"" + text + "\"}");
    }
}
