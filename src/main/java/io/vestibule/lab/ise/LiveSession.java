package io.vestibule.lab.ise;

import java.time.Instant;

/**
 * A session in the network.
 *
 * @param mac lower case with colons
 * @param user who signed in; for an authentication by MAC the address in upper case
 * @param id the audit session id
 * @param address of the endpoint; null before the controller told
 * @param redirect where it is redirected; null when it is on
 */
record LiveSession(String mac, String user, Instant started, String id, String address, String redirect) {}
