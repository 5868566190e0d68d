package io.vestibule.sms.vonage;

/** Numbers as Vonage writes them. */
final class VonageNumber {

    private VonageNumber() {}

    /** Digits without the plus; a word stays as it is. */
    static String of(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
