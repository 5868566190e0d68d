package io.vestibule.ise;

import io.vestibule.net.MacAddress;

/**
 * A device in ISE's list.
 *
 * @param group id of the endpoint group it is in
 * @param keptThere whether it stays there whatever ISE learns of the device
 */
public record Endpoint(String id, MacAddress mac, String group, boolean keptThere) {}
