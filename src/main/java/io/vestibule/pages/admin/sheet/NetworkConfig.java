package io.vestibule.pages.admin.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the configurations at {@code /admin/controllers} are filled with, as far as no other setting tells it. */
@ConfigMapping(prefix = "vestibule.network")
public interface NetworkConfig {

    /** The addresses at which guests reach the portal, for access lists; those that its name has when none are given. */
    Optional<List<String>> portalAddresses();

    /** The addresses of the ISE nodes that answer RADIUS. */
    Optional<List<String>> radiusServers();

    /** The controllers' virtual address; never 1.1.1.1, which is a public resolver. */
    @WithDefault("192.0.2.1")
    String virtualAddress();

    /** How long a controller keeps an endpoint that has not logged in yet; a text can take minutes. */
    @WithDefault("30m")
    Duration initState();
}
