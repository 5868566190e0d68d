package io.vestibule.lab.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** Every text the simulated providers took, in the order they took them. */
@ApplicationScoped
public class MessageStore {

    private static final String COLUMNS = "select id, provider, account, sender, recipient, body, status, error_code,"
            + " pool, callback, received_at, sent_at, updated_at from sms_message";

    /** With these words a text has left the provider. */
    private static final Set<String> LEFT = Set.of("sent", "delivered", "undelivered");

    private final LabDatabase database;
    private final Clock clock;

    public MessageStore(LabDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.create(
                """
                create table if not exists sms_message (
                    seq bigint generated always as identity,
                    id varchar(100) primary key,
                    provider varchar(40) not null,
                    account varchar(100),
                    sender varchar(100),
                    recipient varchar(100) not null,
                    body varchar(10000) not null,
                    status varchar(40) not null,
                    error_code varchar(40),
                    pool varchar(100),
                    callback varchar(4000),
                    received_at timestamp(9) with time zone not null,
                    sent_at timestamp(9) with time zone,
                    updated_at timestamp(9) with time zone not null)""",
                "create index if not exists sms_message_recipient on sms_message(recipient)");
    }

    public void add(TextMessage text) {
        database.update(
                "insert into sms_message (id, provider, account, sender, recipient, body, status, error_code, pool,"
                        + " callback, received_at, sent_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                text.id(),
                text.provider(),
                text.account(),
                text.from(),
                text.to(),
                text.text(),
                text.status(),
                text.errorCode(),
                text.pool(),
                text.callback(),
                text.receivedAt(),
                text.sentAt(),
                text.updatedAt());
    }

    /** Moves a text on; one that has come to its end stays there. Says whether it moved. */
    public boolean advance(String id, String status, String errorCode) {
        var now = clock.instant();
        return database.update(
                        "update sms_message set status = ?, error_code = ?, updated_at = ?,"
                                + " sent_at = coalesce(sent_at, ?) where id = ? and not array_contains(?, status)",
                        status,
                        errorCode,
                        now,
                        LEFT.contains(status) ? now : null,
                        id,
                        TextMessage.FINAL.toArray())
                > 0;
    }

    /** What a call said, which is known only once it was asked for. */
    public void hear(String id, String words) {
        database.update("update sms_message set body = ?, updated_at = ? where id = ?", words, clock.instant(), id);
    }

    /** Erases what the text said. */
    public void redact(String id) {
        hear(id, "");
    }

    public Optional<TextMessage> find(String id) {
        return database.query(MessageStore::read, COLUMNS + " where id = ?", id).stream()
                .findFirst();
    }

    /** What arrived on one phone, or on all when {@code to} is null; newest first. */
    public List<TextMessage> newest(String to, int most) {
        return to == null
                ? database.query(MessageStore::read, COLUMNS + " order by seq desc limit ?", most)
                : database.query(
                        MessageStore::read, COLUMNS + " where recipient = ? order by seq desc limit ?", to, most);
    }

    /** Every text one provider took with one account, newest first. */
    public List<TextMessage> of(String provider, String account) {
        return database.query(
                MessageStore::read,
                COLUMNS + " where provider = ? and account = ? order by seq desc",
                provider,
                account);
    }

    public void clear() {
        database.update("delete from sms_message");
    }

    private static TextMessage read(ResultSet row) throws SQLException {
        return new TextMessage(
                row.getString("id"),
                row.getString("provider"),
                row.getString("account"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("body"),
                row.getString("status"),
                row.getString("error_code"),
                row.getString("pool"),
                row.getString("callback"),
                row.getObject("received_at", Instant.class),
                row.getObject("sent_at", Instant.class),
                row.getObject("updated_at", Instant.class));
    }
}
