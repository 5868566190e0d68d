package io.vestibule.sms;

/** How it becomes known what a provider did with a text it took. */
public enum ReceiptWay {
    /** The provider reports to our callback address. */
    PUSH,
    /** We ask, see {@link SmsProvider#poll}. */
    POLL,
    /** It never does: the text stays at what the provider said when it took it. */
    NONE
}
