package io.vestibule.lab;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the lab runs. Its simulated systems have settings of their own, below this prefix. */
@ConfigMapping(prefix = "vestibule.lab")
public interface LabConfig {

    /** Whether this process plays the outside world. Never in production. */
    @WithDefault("false")
    boolean enabled();

    /** Whether this process is the lab and nothing else, so that the product's pages are not served here. */
    @WithDefault("false")
    boolean alone();

    /** The lab's own address, without a path, as guests' browsers reach it: the origin of its controllers. */
    @WithDefault("http://127.0.0.1:${quarkus.http.port:8080}")
    URI url();

    /** The lab's own H2 database; the default is a file beside the product's data. */
    @WithDefault("jdbc:h2:file:${vestibule.data}/lab;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
    String databaseUrl();
}
