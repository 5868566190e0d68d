/**
 * Cisco ISE as we use it: the life of a guest account over ERS, and the look-ups by name that it needs.
 *
 * <p>{@link io.vestibule.ise.NetworkSessions} asks the monitoring node who is on the network and has sessions authorized
 * again; {@link io.vestibule.ise.Endpoints} keeps devices in groups, on which ISE's policy decides.
 *
 * <p>{@link io.vestibule.ise.GuestAccounts} works with the sponsor's credentials and {@link
 * io.vestibule.ise.IseDirectory} with the ERS admin's, since ISE accepts each for its own part only. What goes wrong is
 * an {@link io.vestibule.ise.IseException}, classified once, here. ISE's own field names and payloads stay inside.
 */
package io.vestibule.ise;
