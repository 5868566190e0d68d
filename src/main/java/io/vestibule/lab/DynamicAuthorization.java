package io.vestibule.lab;

/** What the simulated ISE asks of the controllers in the course of a session, as a plain call within the lab. */
public interface DynamicAuthorization {

    /** Has an endpoint authorized again; false when no controller knows it. */
    boolean reauthenticate(String mac);

    /** Throws an endpoint off, which then joins again by itself; false when no controller knows it. */
    boolean disconnect(String mac);
}
