package io.vestibule.lab;

/** A system that answers by HTTP, and how it words the answers that the fault switches make it give. */
public interface FaultAnswers extends FaultSystem {

    /** Status, media type and body of an answer. */
    record Answer(int status, String mediaType, String body) {}

    /** The path prefix at the lab's origin under which this system answers, with a slash at both ends. */
    String pathPrefix();

    /** The answer of mode {@code error}. */
    default Answer error() {
        return new Answer(500, "text/html", "<html><body><h1>Internal Server Error</h1></body></html>");
    }

    /** The answer of mode {@code throttle}. */
    default Answer throttle() {
        return new Answer(429, "text/html", "<html><body><h1>Too Many Requests</h1></body></html>");
    }

    /** The answer of mode {@code down}: what a load balancer says for a service that does not run. */
    default Answer down() {
        return new Answer(503, "text/html", "<html><body><h1>Service Unavailable</h1></body></html>");
    }
}
