package io.vestibule.lab.sms.sns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.FaultAnswers;

/** The words of an SNS in trouble. */
@ApplicationScoped
class SnsFaults implements FaultAnswers {

    @Override
    public String system() {
        return "sms/sns";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/sns/";
    }

    @Override
    public Answer error() {
        return new Answer(
                500, MediaType.TEXT_XML, SnsXml.error("Receiver", "InternalError", "We encountered an internal error"));
    }

    /** With the status 400, as publishing is throttled. */
    @Override
    public Answer throttle() {
        return new Answer(400, MediaType.TEXT_XML, SnsXml.error("Sender", "Throttling", "Rate exceeded"));
    }
}
