package io.vestibule.lab.sms.clickatell;

import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.FaultAnswers;

/** The words of a Clickatell in trouble. The One API says with a bad request that it is asked too often. */
record ClickatellFaults(String provider, boolean one) implements FaultAnswers {

    @Override
    public String system() {
        return "sms/" + provider;
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/" + provider + "/";
    }

    @Override
    public Answer error() {
        return answer(500, "{\"code\":18,\"description\":\"Internal error\"}", "\"Internal error\"");
    }

    @Override
    public Answer throttle() {
        return answer(
                one ? 400 : 429, "{\"code\":43,\"description\":\"Rate limit exceeded\"}", "\"Too many requests\"");
    }

    @Override
    public Answer down() {
        return answer(503, "{\"code\":19,\"description\":\"Temporarily unavailable\"}", "\"Temporarily unavailable\"");
    }

    private Answer answer(int status, String object, String sentence) {
        return new Answer(
                status, MediaType.APPLICATION_JSON, "{\"messages\":[],\"error\":" + (one ? object : sentence) + "}");
    }
}
