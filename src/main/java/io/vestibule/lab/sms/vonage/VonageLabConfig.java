package io.vestibule.lab.sms.vonage;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated Vonage, for both of its interfaces. */
@ConfigMapping(prefix = "vestibule.lab.sms.vonage")
public interface VonageLabConfig {

    /** How receipts of the SMS API are sent. */
    enum Format {
        QUERY,
        FORM,
        JSON
    }

    /** What the Messages API takes a text's time to live for. */
    enum TtlUnit {
        SECONDS(1),
        MILLISECONDS(1000);

        final long inSecond;

        TtlUnit(long inSecond) {
            this.inSecond = inSecond;
        }
    }

    /** The account's API key. */
    @WithDefault("labvonag")
    String apiKey();

    /** The account's API secret. */
    @WithDefault("lab-vonage-secret")
    String apiSecret();

    /** The account's signature secret. */
    @WithDefault("lab-vonage-signature-secret")
    String signatureSecret();

    /** How the account signs: {@code md5-hash}, {@code HmacMD5}, {@code HmacSHA1}, {@code HmacSHA256}, {@code HmacSHA512}. */
    @WithDefault("md5-hash")
    String signatureMethod();

    /** Whether receipts are signed. */
    @WithDefault("true")
    boolean signReceipts();

    /** How receipts of the SMS API are sent: {@code query}, {@code form} or {@code json}. */
    @WithDefault("form")
    Format receiptFormat();

    /** What the Messages API takes a text's time to live for: {@code seconds} or {@code milliseconds}. */
    @WithDefault("seconds")
    TtlUnit ttlUnit();

    /** Where receipts go of a text that names no address of its own. */
    Optional<String> receiptUrl();

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
