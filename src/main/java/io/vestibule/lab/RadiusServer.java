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

    /** The endpoint's accounting stop. */
    void stop(String mac);
}
