package io.vestibule.sms.smpp;

import java.util.Optional;

import io.smallrye.config.WithDefault;

/** Where message centres differ in how they write things. The defaults are what most of them do. */
interface SmppForms {

    /** The bytes of a text in the default alphabet: {@code gsm}, {@code gsm-packed} or {@code latin-1}. */
    @WithDefault("gsm")
    SmppConfig.Alphabet alphabet();

    /** The data_coding of a text in the default alphabet; all other texts go out as UCS-2 with 8. */
    @WithDefault("0")
    int dataCoding();

    /** A text of several parts goes out as parts ({@code udh}), or whole in message_payload ({@code payload}). */
    @WithDefault("udh")
    SmppConfig.LongTexts longTexts();

    /** The validity_period is written {@code relative} or {@code absolute}, or left out with {@code none}. */
    @WithDefault("relative")
    SmppConfig.ValidityForm validityForm();

    /** Which receipts are asked for: {@code all}, {@code failures} or {@code none}. */
    @WithDefault("all")
    SmppConfig.Reported registeredDelivery();

    /** How the message id is written in the answer to a text: {@code text}, {@code decimal} or {@code hex}. */
    @WithDefault("text")
    IdForm submitId();

    /** How it is written in a receipt's text; with {@code decimal} or {@code hex} zeros on the left do not count. */
    @WithDefault("text")
    IdForm receiptId();

    /** How it is written in the receipted_message_id parameter, when not as in {@code submit-id}. */
    Optional<IdForm> parameterId();

    /** The type of number of a sender in E.164. */
    @WithDefault("1")
    int numberTon();

    /** The numbering plan of a sender in E.164. */
    @WithDefault("1")
    int numberNpi();

    /** The type of number of a sender that is a short code. */
    @WithDefault("3")
    int shortCodeTon();

    /** The numbering plan of a sender that is a short code. */
    @WithDefault("0")
    int shortCodeNpi();

    /** The type of number of a sender that is a word. */
    @WithDefault("5")
    int wordTon();

    /** The numbering plan of a sender that is a word. */
    @WithDefault("0")
    int wordNpi();
}
