package io.vestibule.access;

/**
 * What a browser says of the device that it runs on. Anybody can type such an address, so nothing of it is proof; each
 * part may be null.
 *
 * @param mac of the device
 * @param session the audit session id of its controller
 * @param address where the request came from
 */
public record Device(String mac, String session, String address) {}
