package io.vestibule.lab.sms.bulksms;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** What was made of which deduplication id, so that a repetition makes nothing more. */
@ApplicationScoped
class Submissions {

    private final LabDatabase database;
    private final BulkSmsLabConfig config;
    private final Clock clock;

    Submissions(LabDatabase database, BulkSmsLabConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        database.create(
                """
                create table if not exists sms_bulksms_submission (
                    number int primary key,
                    messages varchar(10000) not null,
                    received_at timestamp(9) with time zone not null)""");
    }

    /** The ids of the messages a number stands for; none when it is new, or old enough to be new again. */
    List<String> find(int number) {
        var after = clock.instant().minus(config.deduplication());
        return database
                .query(
                        row -> row.getString("messages"),
                        "select messages from sms_bulksms_submission where number = ? and received_at > ?",
                        number,
                        after)
                .stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .toList();
    }

    void add(int number, List<String> messages) {
        database.update(
                "merge into sms_bulksms_submission (number, messages, received_at) values (?, ?, ?)",
                number,
                String.join(",", messages),
                clock.instant());
    }
}
