package io.vestibule.lab.sms.sns;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated SNS. */
@ConfigMapping(prefix = "vestibule.lab.sms.sns")
public interface SnsLabConfig {

    /** The region it is in. */
    @WithDefault("eu-west-1")
    String region();

    /** The access key's id. */
    @WithDefault("AKIALABSNS0000000001")
    String accessKeyId();

    /** The access key's secret. */
    @WithDefault("lab-sns-secret-access-key")
    String secretAccessKey();

    /** Whether the account is in the sandbox and sends to nobody. */
    @WithDefault("false")
    boolean sandbox();

    /** What the phone shows as the sender of a text that names none. */
    @WithDefault("NOTICE")
    String defaultSender();

    /** How long after it was taken a text goes to the carrier. */
    @WithDefault("400ms")
    Duration sentAfter();
}
