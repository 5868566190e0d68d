/**
 * The simulated Cisco ISE: the ERS resources that a guest portal needs, stateful, with the quirks of the real one behind
 * switches ({@link io.vestibule.lab.ise.IseSettings}), and the RADIUS side that checks guests' logins. It speaks JSON.
 */
package io.vestibule.lab.ise;
