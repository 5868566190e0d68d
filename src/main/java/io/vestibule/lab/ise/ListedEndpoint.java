package io.vestibule.lab.ise;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A device on ISE's list.
 *
 * @param mac upper case with colons, as ISE keeps it
 * @param groupBefore the group it was in before the last change; null when there was none
 * @param doc what the caller may change, without id and group
 */
record ListedEndpoint(String id, String mac, String group, String groupBefore, Instant changed, ObjectNode doc) {

    /** The group as a node knows it that hears of changes so much later; null for none. */
    String groupKnown(Instant now, Duration late) {
        return now.isBefore(changed.plus(late)) ? groupBefore : group;
    }

    String guest() {
        return doc.path("portalUser").asText("");
    }
}
