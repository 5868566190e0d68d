package io.vestibule.lab.sms.smpp;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated message centre, and what kind of message centre it is. */
@ConfigMapping(prefix = "vestibule.lab.sms.smpp")
public interface SmppLabConfig {

    /** How a message id is written. */
    enum Form {
        HEX,
        DECIMAL
    }

    /** What data_coding 0 stands for. */
    enum Alphabet {
        GSM,
        GSM_PACKED,
        LATIN_1
    }

    /** The port at 127.0.0.1; 0 for a free one. */
    @WithDefault("2775")
    int port();

    /** The account's system id. */
    @WithDefault("lab")
    String systemId();

    /** Its password. */
    @WithDefault("lab-smpp")
    String password();

    /** What data_coding 0 stands for: {@code gsm}, {@code gsm-packed} or {@code latin-1}. */
    @WithDefault("gsm")
    Alphabet alphabet();

    /** How the message id is written in the answer to a text and in a receipt's parameter. */
    @WithDefault("hex")
    Form submitId();

    /** How it is written in a receipt's text. */
    @WithDefault("hex")
    Form receiptId();

    /** Whether receipts have parameters beside their text. */
    @WithDefault("true")
    boolean receiptParameters();

    /** Whether there are receipts for states on the way too. */
    @WithDefault("false")
    boolean intermediate();

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
