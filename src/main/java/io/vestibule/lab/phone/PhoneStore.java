package io.vestibule.lab.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** The phones, and what each did lately. */
@ApplicationScoped
class PhoneStore {

    private static final int STEPS_SHOWN = 30;

    private final LabDatabase database;

    PhoneStore(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists phone (
                    mac varchar(17) primary key,
                    profile varchar(30) not null,
                    network varchar(40) not null,
                    taken_at timestamp(9) with time zone not null,
                    is_open boolean not null,
                    looks_at timestamp(9) with time zone,
                    satisfied boolean not null)""",
                """
                create table if not exists phone_step (
                    id bigint generated always as identity primary key,
                    mac varchar(17) not null,
                    at timestamp(9) with time zone not null,
                    words varchar(400) not null)""",
                "create index if not exists phone_step_mac on phone_step (mac, id)");
    }

    void save(Phone phone) {
        database.update(
                "merge into phone (mac, profile, network, taken_at, is_open, looks_at, satisfied) key (mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                phone.mac(),
                phone.profile().name(),
                phone.network(),
                phone.takenAt(),
                phone.open(),
                phone.looksAt(),
                phone.satisfied());
    }

    Optional<Phone> find(String mac) {
        return database
                .query(
                        PhoneStore::read,
                        "select mac, profile, network, taken_at, is_open, looks_at, satisfied from phone"
                                + " where mac = ?",
                        mac)
                .stream()
                .findFirst();
    }

    void note(String mac, Instant at, String words) {
        database.update("insert into phone_step (mac, at, words) values (?, ?, ?)", mac, at, words);
    }

    /** Newest first. */
    List<Step> steps(String mac) {
        return database.query(
                row -> new Step(row.getObject("at", Instant.class), row.getString("words")),
                "select at, words from phone_step where mac = ? order by id desc limit " + STEPS_SHOWN,
                mac);
    }

    private static Phone read(ResultSet row) throws SQLException {
        return new Phone(
                row.getString("mac"),
                PhoneProfile.valueOf(row.getString("profile")),
                row.getString("network"),
                row.getObject("taken_at", Instant.class),
                row.getBoolean("is_open"),
                row.getObject("looks_at", Instant.class),
                row.getBoolean("satisfied"));
    }
}
