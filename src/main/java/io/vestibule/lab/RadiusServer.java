package io.vestibule.lab;

/** What a simulated controller asks the simulated ISE over RADIUS, as a plain call within the lab. */
public interface RadiusServer {

    enum Verdict {
        ACCEPT,
        REJECT,
        /** The account is good, but already used by as many endpoints as its guest type allows. */
        TOO_MANY_SESSIONS
    }

    /**
     * A PAP Access-Request. An acceptance is the account's login: it starts a session for the endpoint.
     *
     * @param mac the endpoint, lower case with colons
     */
    Verdict authenticate(String userName, String password, String mac);

    /**
     * What an authentication by MAC alone leads to.
     *
     * @param redirectUrl where the endpoint's first request is to go; null when it is let on
     * @param userName the guest whose device it is; null when nobody's
     */
    record Authorization(String redirectUrl, String userName) {}

    /**
     * An Access-Request with nothing but the endpoint's address, which begins or goes on with a session.
     *
     * @param sessionId the audit session id that the controller gave
     * @param portal the portal that the network's redirect names
     */
    Authorization authorize(String mac, String sessionId, String portal);

    /** An accounting update: where the endpoint is. */
    void located(String mac, String address);

    /** The endpoint's accounting stop. */
    void stop(String mac);
}
