package io.vestibule.lab.sms.messagebird;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one channel of the simulated Bird. What is not certain about the real one can be set here too. */
@ConfigMapping(prefix = "vestibule.lab.sms.bird")
public interface BirdLabConfig {

    /** The workspace's access key. */
    @WithDefault("lab-messagebird-key")
    String accessKey();

    /** The key that reports are signed with, until a subscription brings its own. */
    @WithDefault("lab-messagebird-signing-key")
    String signingKey();

    /** The id of the workspace. */
    @WithDefault("3f1c4b9e-0001-4000-8000-000000000001")
    String workspaceId();

    /** The id of the channel. */
    @WithDefault("3f1c4b9e-0002-4000-8000-000000000002")
    String channelId();

    /** The sender of the channel. */
    @WithDefault("+447700900000")
    String sender();

    /** Where texts are reported, until a subscription is made. */
    Optional<String> webhook();

    /** The name of the event that reports on texts. */
    @WithDefault("sms.outbound")
    String event();

    /** The field of a text's id, in answers and in reports. */
    @WithDefault("id")
    String idField();

    /** The field of a report that holds the text. */
    @WithDefault("payload")
    String payloadField();

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
