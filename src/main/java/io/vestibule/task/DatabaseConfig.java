package io.vestibule.task;

import io.smallrye.config.ConfigMapping;

import io.vestibule.secret.Secret;

/** The product's database. Its kind is that of the artefact: there is one for H2 and one for PostgreSQL. */
@ConfigMapping(prefix = "vestibule.database")
public interface DatabaseConfig {

    /** JDBC address, for example {@code jdbc:postgresql://db.example.org/vestibule}; by default an H2 file in the data folder. */
    String url();

    /** Its user. The first start makes the tables, so this one must be allowed to. */
    String username();

    /** The user's password. */
    Secret password();
}
