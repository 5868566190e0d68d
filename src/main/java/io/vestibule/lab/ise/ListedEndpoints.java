package io.vestibule.lab.ise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stores ISE's list of devices. */
@Singleton
class ListedEndpoints {

    private static final String SELECT = "SELECT * FROM ise_endpoint";

    private final Rows rows;
    private final ObjectMapper json;

    ListedEndpoints(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    List<ListedEndpoint> all() {
        return rows.all(this::read, SELECT + " ORDER BY mac");
    }

    Optional<ListedEndpoint> byId(String id) {
        return rows.first(this::read, SELECT + " WHERE id = ?", id);
    }

    /** By the address in whichever case. */
    Optional<ListedEndpoint> byMac(String mac) {
        return rows.first(this::read, SELECT + " WHERE mac = ?", mac.toUpperCase(Locale.ROOT));
    }

    /** False when the device is listed already. */
    boolean add(ListedEndpoint endpoint) {
        return rows.insert(
                "INSERT INTO ise_endpoint (id, mac, group_id, group_before, changed, doc) VALUES (?, ?, ?, ?, ?, ?)",
                endpoint.id(),
                endpoint.mac(),
                endpoint.group(),
                endpoint.groupBefore(),
                endpoint.changed().toEpochMilli(),
                endpoint.doc().toString());
    }

    void replace(ListedEndpoint endpoint) {
        rows.change(
                "UPDATE ise_endpoint SET group_id = ?, group_before = ?, changed = ?, doc = ? WHERE id = ?",
                endpoint.group(),
                endpoint.groupBefore(),
                endpoint.changed().toEpochMilli(),
                endpoint.doc().toString(),
                endpoint.id());
    }

    boolean remove(String id) {
        return rows.change("DELETE FROM ise_endpoint WHERE id = ?", id) == 1;
    }

    private ListedEndpoint read(ResultSet row) throws SQLException {
        try {
            return new ListedEndpoint(
                    row.getString("id"),
                    row.getString("mac"),
                    row.getString("group_id"),
                    row.getString("group_before"),
                    Instant.ofEpochMilli(row.getLong("changed")),
                    json.readValue(row.getString("doc"), ObjectNode.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the lab's database holds an unreadable endpoint", e);
        }
    }
}
