package io.vestibule.lab.ise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The three sets of credentials that the simulated ISE knows. */
@ConfigMapping(prefix = "vestibule.lab.ise")
public interface IseCredentials {

    /** The sponsor, a member of the sponsor group ALL_ACCOUNTS (default), who may use guest users only. */
    @WithDefault("svc-portal")
    String sponsorUser();

    /** The sponsor's password. */
    @WithDefault("svc-portal-secret")
    String sponsorPassword();

    /** The ERS administrator, who may use everything but guest users. */
    @WithDefault("ers-admin")
    String adminUser();

    /** The administrator's password. */
    @WithDefault("ers-admin-secret")
    String adminPassword();

    /** The MnT administrator, who may ask for sessions and change their authorization. */
    @WithDefault("mnt-admin")
    String mntUser();

    /** The MnT administrator's password. */
    @WithDefault("mnt-admin-secret")
    String mntPassword();
}
