package io.vestibule.lab.ise;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.vestibule.lab.LabConfig;
import io.vestibule.lab.LabDatabase;

/** Makes the tables of the simulated ISE where the lab is on, and fills a new database. */
class IseTables {

    void create(@Observes StartupEvent start, LabConfig config, LabDatabase database, IseSeed seed) {
        if (!config.enabled()) {
            return;
        }
        database.create(
                "CREATE TABLE IF NOT EXISTS ise_settings (id INT PRIMARY KEY, settings VARCHAR NOT NULL)",
                """
                CREATE TABLE IF NOT EXISTS ise_lookup (
                    kind VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, zone VARCHAR, doc VARCHAR NOT NULL,
                    PRIMARY KEY (kind, id), UNIQUE (kind, name))""",
                """
                CREATE TABLE IF NOT EXISTS ise_guest (
                    seq BIGINT GENERATED ALWAYS AS IDENTITY, id VARCHAR PRIMARY KEY, user_name VARCHAR NOT NULL UNIQUE,
                    password VARCHAR NOT NULL, status VARCHAR NOT NULL, status_before VARCHAR NOT NULL,
                    status_reason VARCHAR, sponsor VARCHAR NOT NULL, created BIGINT NOT NULL,
                    from_at BIGINT, to_at BIGINT, doc VARCHAR NOT NULL)""",
                """
                CREATE TABLE IF NOT EXISTS ise_session (
                    mac VARCHAR PRIMARY KEY, user_name VARCHAR NOT NULL, started BIGINT NOT NULL)""",
                "ALTER TABLE ise_session ADD COLUMN IF NOT EXISTS session_id VARCHAR",
                "ALTER TABLE ise_session ADD COLUMN IF NOT EXISTS address VARCHAR",
                "ALTER TABLE ise_session ADD COLUMN IF NOT EXISTS redirect VARCHAR",
                """
                CREATE TABLE IF NOT EXISTS ise_endpoint (
                    id VARCHAR PRIMARY KEY, mac VARCHAR NOT NULL UNIQUE, group_id VARCHAR NOT NULL,
                    group_before VARCHAR, changed BIGINT NOT NULL, doc VARCHAR NOT NULL)""",
                """
                CREATE TABLE IF NOT EXISTS ise_csrf (
                    token VARCHAR PRIMARY KEY, jsessionidsso VARCHAR NOT NULL, appsessionid VARCHAR NOT NULL,
                    caller VARCHAR NOT NULL, used BIGINT NOT NULL)""");
        seed.fillWhenEmpty();
    }
}
