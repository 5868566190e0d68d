package io.vestibule.lab.sms.sinch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one service plan of the simulated Sinch, which is its one project too. */
@ConfigMapping(prefix = "vestibule.lab.sms.sinch")
public interface SinchLabConfig {

    /** The plan's id. */
    @WithDefault("lab-sinch-plan")
    String servicePlanId();

    /** The plan's API token. */
    @WithDefault("lab-sinch-token")
    String apiToken();

    /** The id of the project's access key, with which a project's batches are sent. */
    @WithDefault("lab-sinch-key")
    String keyId();

    /** The access key's secret. */
    @WithDefault("lab-sinch-key-secret")
    String keySecret();

    /** The secret that signs receipts. */
    @WithDefault("lab-sinch-webhook-secret")
    String webhookSecret();

    /** Whether receipts are signed; a plan signs only after Sinch was asked to. */
    @WithDefault("true")
    boolean signs();

    /** What the phone shows as the sender of a batch that names none. */
    @WithDefault("15005550006")
    String defaultOriginator();

    /** How long after it was taken a text goes to the carrier. */
    @WithDefault("400ms")
    Duration sentAfter();

    /** How long after it was taken the carrier's last word comes. */
    @WithDefault("1200ms")
    Duration deliveredAfter();

    /** Every how many-th receipt is sent twice; 0 for never. */
    @WithDefault("0")
    int duplicateReceipts();
}
