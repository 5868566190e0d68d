package io.vestibule.lab.sms;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** The customer's own names for texts, by the providers' ids. */
@ApplicationScoped
public class References {

    private final LabDatabase database;

    public References(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists sms_reference (
                    message_id varchar(100) primary key,
                    reference varchar(200) not null)""",
                "create index if not exists sms_reference_reference on sms_reference(reference)");
    }

    /** Remembers a text's name; an empty one is none. */
    public void add(String messageId, String reference) {
        if (!reference.isEmpty()) {
            database.update("insert into sms_reference (message_id, reference) values (?, ?)", messageId, reference);
        }
    }

    public Optional<String> of(String messageId) {
        return database
                .query(
                        row -> row.getString("reference"),
                        "select reference from sms_reference where message_id = ?",
                        messageId)
                .stream()
                .findFirst();
    }

    /** The ids of the texts of this name. */
    public List<String> find(String reference) {
        return database.query(
                row -> row.getString("message_id"),
                "select message_id from sms_reference where reference = ?",
                reference);
    }
}
