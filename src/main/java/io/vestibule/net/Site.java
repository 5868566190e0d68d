package io.vestibule.net;

import java.net.URI;
import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where this installation is reached and where it keeps its files. */
@ConfigMapping(prefix = "vestibule")
public interface Site {

    /** The address guests, providers and staff reach us at, without a path: {@code https://portal.example.org}. */
    URI publicUrl();

    /** The folder for the database file and for the generated key. */
    @WithDefault("data")
    Path data();

    Database database();

    /** Where the records are kept: a file of H2, or a PostgreSQL server. */
    interface Database {

        /** As JDBC names it. */
        String url();

        String username();

        String password();
    }
}
