package io.vestibule.lab.ise;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One of the things that an administrator sets up.
 *
 * @param zone the time zone of a location, which ISE knows and never tells; null for everything else
 */
record Lookup(String id, String name, String zone, ObjectNode doc) {}
