package io.vestibule.lab.sms.bulksms;

import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.vestibule.lab.sms.Calls;

/** BulkSMS' refusals by type. */
enum BulkSmsError {
    BAD_REQUEST(400, "bad-request", "Bad Request"),
    AUTHENTICATION(401, "authentication-failed", "Authentication Failed"),
    INSUFFICIENT_CREDITS(403, "insufficient-credits", "Insufficient Credits"),
    NOT_FOUND(404, "not-found", "Not Found"),
    SERVER_ERROR(500, "internal-error", "Internal Server Error");

    /** The body of every refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String type, String title, int status, String detail) {}

    private final int status;
    private final String type;
    private final String title;

    BulkSmsError(int status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    String type() {
        return type;
    }

    Body body(String detail) {
        return new Body("https://developer.bulksms.com/json/v1/errors#" + type, title, status, detail);
    }

    WebApplicationException refusal(String detail) {
        return Calls.refusal(status, body(detail));
    }
}
