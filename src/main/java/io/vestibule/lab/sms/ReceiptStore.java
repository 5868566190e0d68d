package io.vestibule.lab.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** The receipts still to come, kept over a restart. */
@ApplicationScoped
public class ReceiptStore {

    private static final String COLUMNS =
            "select id, message_id, status, error_code, token, applies, reports, attempt, due_at from sms_receipt";

    private final LabDatabase database;

    public ReceiptStore(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists sms_receipt (
                    id bigint generated always as identity primary key,
                    message_id varchar(100) not null,
                    status varchar(40) not null,
                    error_code varchar(40),
                    token varchar(40) not null unique,
                    applies boolean not null,
                    reports boolean not null,
                    attempt int not null,
                    due_at timestamp(9) with time zone not null)""");
    }

    Receipt add(String messageId, Stage stage, boolean applies, boolean reports, Instant dueAt) {
        var token = UUID.randomUUID().toString();
        database.update(
                "insert into sms_receipt (message_id, status, error_code, token, applies, reports, attempt, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?)",
                messageId,
                stage.status(),
                stage.errorCode(),
                token,
                applies,
                reports,
                dueAt);
        return database.query(ReceiptStore::read, COLUMNS + " where token = ?", token)
                .get(0);
    }

    Optional<Receipt> find(long id) {
        return database.query(ReceiptStore::read, COLUMNS + " where id = ?", id).stream()
                .findFirst();
    }

    List<Receipt> all() {
        return database.query(ReceiptStore::read, COLUMNS + " order by due_at, id");
    }

    /** Whether an earlier report of the same text still waits for its first attempt. */
    boolean isBehind(Receipt receipt) {
        return !database.query(
                        row -> row.getLong(1),
                        "select id from sms_receipt where message_id = ? and id < ? and due_at <= ? and attempt = 0",
                        receipt.messageId(),
                        receipt.id(),
                        receipt.dueAt())
                .isEmpty();
    }

    void postpone(long id, Instant dueAt) {
        database.update("update sms_receipt set attempt = attempt + 1, due_at = ? where id = ?", dueAt, id);
    }

    void remove(long id) {
        database.update("delete from sms_receipt where id = ?", id);
    }

    void removeOf(String messageId) {
        database.update("delete from sms_receipt where message_id = ?", messageId);
    }

    void clear() {
        database.update("delete from sms_receipt");
    }

    private static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("status"),
                row.getString("error_code"),
                row.getString("token"),
                row.getBoolean("applies"),
                row.getBoolean("reports"),
                row.getInt("attempt"),
                row.getObject("due_at", Instant.class));
    }
}
