package io.vestibule.lab.ise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stores what an administrator sets up. */
@Singleton
class Lookups {

    private static final String SELECT = "SELECT id, name, zone, doc FROM ise_lookup WHERE kind = ?";

    private final Rows rows;
    private final ObjectMapper json;

    Lookups(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    List<Lookup> all(LookupKind kind) {
        return rows.all(this::read, SELECT + " ORDER BY name", kind.name());
    }

    Optional<Lookup> byId(LookupKind kind, String id) {
        return rows.first(this::read, SELECT + " AND id = ?", kind.name(), id);
    }

    /** By the exact name, as ISE wants it. */
    Optional<Lookup> byName(LookupKind kind, String name) {
        return rows.first(this::read, SELECT + " AND name = ?", kind.name(), name);
    }

    /** False when the id or the name is taken. */
    boolean add(LookupKind kind, Lookup lookup) {
        return rows.insert(
                "INSERT INTO ise_lookup (kind, id, name, zone, doc) VALUES (?, ?, ?, ?, ?)",
                kind.name(),
                lookup.id(),
                lookup.name(),
                lookup.zone(),
                lookup.doc().toString());
    }

    void replace(LookupKind kind, Lookup lookup) {
        rows.change(
                "UPDATE ise_lookup SET name = ?, doc = ? WHERE kind = ? AND id = ?",
                lookup.name(),
                lookup.doc().toString(),
                kind.name(),
                lookup.id());
    }

    boolean remove(LookupKind kind, String id) {
        return rows.change("DELETE FROM ise_lookup WHERE kind = ? AND id = ?", kind.name(), id) == 1;
    }

    private Lookup read(ResultSet row) throws SQLException {
        try {
            var doc = json.readValue(row.getString("doc"), ObjectNode.class);
            return new Lookup(row.getString("id"), row.getString("name"), row.getString("zone"), doc);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the lab's database holds an unreadable look-up", e);
        }
    }
}
