package io.vestibule.lab.controller;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.LabDatabase;

/** The client table of every simulated controller. */
@ApplicationScoped
class EndpointStore {

    private static final String COLUMNS = "select mac, controller, ssid, kind, portal, state, state_since, user_name,"
            + " failures, joined_at, omit_mac, mac_style, redirect, session_id, address,"
            + " central_url from controller_endpoint";

    private final LabDatabase database;

    EndpointStore(LabDatabase database) {
        this.database = database;
        database.create(
                """
                create table if not exists controller_endpoint (
                    mac varchar(17) primary key,
                    controller varchar(40) not null,
                    ssid varchar(64) not null,
                    kind varchar(20) not null,
                    portal varchar(40) not null,
                    state varchar(20) not null,
                    state_since timestamp(9) with time zone not null,
                    user_name varchar(200),
                    failures int not null,
                    joined_at timestamp(9) with time zone not null,
                    omit_mac boolean not null,
                    mac_style varchar(20) not null,
                    redirect varchar(4000) not null)""",
                "alter table controller_endpoint add column if not exists session_id varchar(128) default '' not null",
                "alter table controller_endpoint add column if not exists address varchar(45) default '' not null",
                "alter table controller_endpoint add column if not exists central_url varchar(4000)");
    }

    void save(Endpoint endpoint) {
        database.update(
                "merge into controller_endpoint (mac, controller, ssid, kind, portal, state, state_since, user_name,"
                        + " failures, joined_at, omit_mac, mac_style, redirect, session_id, address, central_url) key (mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                endpoint.mac(),
                endpoint.controller(),
                endpoint.ssid(),
                endpoint.kind().name(),
                endpoint.portal(),
                endpoint.state().name(),
                endpoint.stateSince(),
                endpoint.userName(),
                endpoint.failures(),
                endpoint.joinedAt(),
                endpoint.knobs().omitMac(),
                endpoint.knobs().macStyle().name(),
                endpoint.knobs().redirect(),
                endpoint.link().sessionId(),
                endpoint.link().address(),
                endpoint.link().redirectUrl());
    }

    Optional<Endpoint> find(String mac) {
        return database.query(EndpointStore::read, COLUMNS + " where mac = ?", mac).stream()
                .findFirst();
    }

    /** The endpoint that joined last. */
    Optional<Endpoint> latest(String controller) {
        return database
                .query(
                        EndpointStore::read,
                        COLUMNS + " where controller = ? order by joined_at desc limit 1",
                        controller)
                .stream()
                .findFirst();
    }

    void remove(String mac) {
        database.update("delete from controller_endpoint where mac = ?", mac);
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("mac"),
                row.getString("controller"),
                row.getString("ssid"),
                Kind.valueOf(row.getString("kind")),
                row.getString("portal"),
                Endpoint.State.valueOf(row.getString("state")),
                row.getObject("state_since", Instant.class),
                row.getString("user_name"),
                row.getInt("failures"),
                row.getObject("joined_at", Instant.class),
                new Endpoint.Knobs(
                        row.getBoolean("omit_mac"), Mac.valueOf(row.getString("mac_style")), row.getString("redirect")),
                new Endpoint.Link(row.getString("session_id"), row.getString("address"), row.getString("central_url")));
    }
}
