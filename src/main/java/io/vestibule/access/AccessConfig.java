package io.vestibule.access;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How devices are let on, and what counts as evidence that they are. */
@ConfigMapping(prefix = "vestibule.access")
public interface AccessConfig {

    /** The wait between moving a device to its group in ISE and having its session authorized again. */
    @WithDefault("2s")
    Duration replicationDelay();

    /** How long a session may still be redirected after a change of authorization before a second one is sent. */
    @WithDefault("10s")
    Duration secondChangeAfter();

    /** How long the monitoring node may take to show the session that a guest came with. */
    @WithDefault("20s")
    Duration sessionAppears();

    /** The wait between two looks at the monitoring node for a device that is being let on. */
    @WithDefault("1s")
    Duration betweenLooks();

    /** How long a login is watched for evidence. */
    @WithDefault("3m")
    Duration watched();

    /** How long a system that ails is waited for before a guest who asked to be let on has to ask again. */
    @WithDefault("1h")
    Duration giveUp();

    /**
     * Whether guests reach us under the addresses that they have in their network, with no NAT in between: then the
     * address of a request is held against the one of the session, and can stand for a missing session id.
     */
    @WithDefault("false")
    boolean noNat();

    /** How long our own record that a device is online counts as evidence for its phone, before ISE is asked again. */
    @WithDefault("5m")
    Duration evidenceLife();
}
