package io.vestibule.lab.ise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

/** Stores the sessions that the node for authentication has open. */
@Singleton
class LiveSessions {

    private static final String SELECT =
            "SELECT mac, user_name, started, session_id, address, redirect FROM ise_session";

    private final Rows rows;

    LiveSessions(Rows rows) {
        this.rows = rows;
    }

    /** The session of a login, under the id that the device's session had already. */
    void login(String mac, String user, Instant now) {
        var id = of(mac).map(LiveSession::id).orElseGet(() -> UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(8)
                .toUpperCase(java.util.Locale.ROOT));
        save(new LiveSession(
                mac, user, now, id, of(mac).map(LiveSession::address).orElse(null), null));
    }

    void save(LiveSession session) {
        rows.change(
                "MERGE INTO ise_session (mac, user_name, started, session_id, address, redirect) VALUES (?, ?, ?, ?, ?, ?)",
                session.mac(),
                session.user(),
                session.started().toEpochMilli(),
                session.id(),
                session.address(),
                session.redirect());
    }

    void located(String mac, String address) {
        rows.change("UPDATE ise_session SET address = ? WHERE mac = ?", address, mac);
    }

    void end(String mac) {
        rows.change("DELETE FROM ise_session WHERE mac = ?", mac);
    }

    long othersOf(String user, String mac) {
        return rows.all(
                        row -> row.getString(1),
                        "SELECT mac FROM ise_session WHERE user_name = ? AND mac <> ?",
                        user,
                        mac)
                .size();
    }

    Optional<LiveSession> of(String mac) {
        return rows.first(LiveSessions::read, SELECT + " WHERE mac = ?", mac);
    }

    Optional<LiveSession> withId(String id) {
        return rows.first(LiveSessions::read, SELECT + " WHERE session_id = ?", id);
    }

    Optional<LiveSession> at(String address) {
        return rows.first(LiveSessions::read, SELECT + " WHERE address = ? ORDER BY started DESC", address);
    }

    Optional<LiveSession> ofUser(String user) {
        return rows.first(LiveSessions::read, SELECT + " WHERE user_name = ? ORDER BY started DESC", user);
    }

    private static LiveSession read(ResultSet row) throws SQLException {
        return new LiveSession(
                row.getString("mac"),
                row.getString("user_name"),
                Instant.ofEpochMilli(row.getLong("started")),
                row.getString("session_id"),
                row.getString("address"),
                row.getString("redirect"));
    }
}
