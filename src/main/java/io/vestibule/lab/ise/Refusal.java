package io.vestibule.lab.ise;

/** What ISE answers instead of doing what it was asked. {@link RefusalAnswers} puts it into words on the wire. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String VALIDATION = "Application resource validation exception";

    /** The shape of the body: ERS itself answers JSON, the servlet container before it a page. */
    enum Shape {
        ERS,
        PAGE
    }

    private final Shape shape;
    private final int status;
    private final String code;

    private Refusal(Shape shape, int status, String title, String code) {
        super(title, null, false, false);
        this.shape = shape;
        this.status = status;
        this.code = code;
    }

    static Refusal ers(int status, String title, String code) {
        return new Refusal(Shape.ERS, status, title, code);
    }

    static Refusal page(int status, String message) {
        return new Refusal(Shape.PAGE, status, message, "");
    }

    static Refusal invalid(String title) {
        return ers(400, title, VALIDATION);
    }

    static Refusal invalidJson(String reason) {
        return ers(
                400, "Resource Initialization Failed due to JSON invalidity: " + reason, "Schema validation exception");
    }

    static Refusal invalidQuery(String title) {
        return ers(400, title, "Query validation exception");
    }

    static Refusal mediaType() {
        return ers(415, "The media type or its version is not supported", "Media type exception");
    }

    static Refusal notFound(String what) {
        return ers(404, what + " not found", "Resource not found exception");
    }

    static Refusal unsupported(String title) {
        return ers(400, title, "Unsupported resource exception");
    }

    static Refusal missingRight(IseSettings settings, String right) {
        return ers(settings.missingRightStatus(), "Sponsor does not have permission: " + right, VALIDATION);
    }

    Shape shape() {
        return shape;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
