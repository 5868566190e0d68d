package io.vestibule.lab.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** Every mail the lab took, one row for each recipient. */
@ApplicationScoped
public class MailStore {

    private static final String COLUMNS = "select id, recipient, sender, subject, body, html, received_at from mail";

    private final LabDatabase database;

    public MailStore(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists mail (
                    seq bigint generated always as identity,
                    id varchar(40) primary key,
                    recipient varchar(320) not null,
                    sender varchar(320) not null,
                    subject varchar(2000) not null,
                    body varchar(1000000) not null,
                    html varchar(1000000) not null,
                    received_at timestamp(9) with time zone not null)""",
                "create index if not exists mail_recipient on mail(recipient)");
    }

    void add(Mail mail) {
        database.update(
                "insert into mail (id, recipient, sender, subject, body, html, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                mail.id(),
                mail.to(),
                mail.from(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.receivedAt());
    }

    /** One mailbox, or all of them when {@code to} is null; newest first. */
    List<Mail> newest(String to, int most) {
        return to == null
                ? database.query(MailStore::read, COLUMNS + " order by seq desc limit ?", most)
                : database.query(
                        MailStore::read,
                        COLUMNS + " where lower(recipient) = lower(?) order by seq desc limit ?",
                        to,
                        most);
    }

    void clear() {
        database.update("delete from mail");
    }

    private static Mail read(ResultSet row) throws SQLException {
        return new Mail(
                row.getString("id"),
                row.getString("recipient"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"),
                row.getObject("received_at", Instant.class));
    }
}
