package io.vestibule.lab.ise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stores guest accounts. */
@Singleton
class Guests {

    private static final String SELECT = "SELECT * FROM ise_guest";

    private final Rows rows;
    private final ObjectMapper json;

    Guests(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    List<Guest> newestFirst() {
        return rows.all(this::read, SELECT + " ORDER BY seq DESC");
    }

    Optional<Guest> byId(String id) {
        return rows.first(this::read, SELECT + " WHERE id = ?", id);
    }

    Optional<Guest> byName(String userName) {
        return rows.first(this::read, SELECT + " WHERE user_name = ?", userName);
    }

    /** False when the user name is taken. */
    boolean add(Guest guest) {
        return rows.insert(
                """
                INSERT INTO ise_guest (id, user_name, password, status, status_before, status_reason, sponsor, created,
                    from_at, to_at, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                guest.id(),
                guest.userName(),
                guest.password(),
                guest.stored().name(),
                guest.before().name(),
                guest.statusReason(),
                guest.sponsor(),
                guest.created().toEpochMilli(),
                millis(guest.period().from()),
                millis(guest.period().to()),
                guest.doc().toString());
    }

    /** One change at a time, so that none is lost; the changed guest, or nothing when there is none of this id. */
    synchronized Optional<Guest> change(String id, UnaryOperator<Guest> change) {
        var changed = byId(id).map(change);
        changed.ifPresent(this::replace);
        return changed;
    }

    boolean remove(String id) {
        return rows.change("DELETE FROM ise_guest WHERE id = ?", id) == 1;
    }

    private void replace(Guest guest) {
        rows.change(
                """
                UPDATE ise_guest SET password = ?, status = ?, status_before = ?, status_reason = ?,
                    from_at = ?, to_at = ?, doc = ? WHERE id = ?""",
                guest.password(),
                guest.stored().name(),
                guest.before().name(),
                guest.statusReason(),
                millis(guest.period().from()),
                millis(guest.period().to()),
                guest.doc().toString(),
                guest.id());
    }

    private Guest read(ResultSet row) throws SQLException {
        return new Guest(
                row.getString("id"),
                row.getString("user_name"),
                row.getString("password"),
                GuestStatus.valueOf(row.getString("status")),
                GuestStatus.valueOf(row.getString("status_before")),
                row.getString("status_reason"),
                row.getString("sponsor"),
                Instant.ofEpochMilli(row.getLong("created")),
                new AccessPeriod(instant(row, "from_at"), instant(row, "to_at")),
                doc(row.getString("doc")));
    }

    private ObjectNode doc(String text) {
        try {
            return json.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            // without the cause, whose message would quote the guest
            throw new IllegalStateException("the lab's database holds an unreadable guest");
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Long millis(Instant when) {
        return when == null ? null : when.toEpochMilli();
    }
}
