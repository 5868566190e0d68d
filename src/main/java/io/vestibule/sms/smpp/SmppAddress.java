package io.vestibule.sms.smpp;

import java.util.Optional;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

import io.vestibule.phone.PhoneNumber;

/** An address as SMPP writes one. Never printed. */
record SmppAddress(TypeOfNumber ton, NumberingPlanIndicator npi, String digits) {

    private static final int LONGEST_SHORT_CODE = 8;

    static SmppAddress of(PhoneNumber to) {
        return new SmppAddress(
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                to.e164().substring(1));
    }

    /** The sender; without one the message centre puts the account's own. */
    static SmppAddress of(Optional<String> sender, SmppForms forms) {
        var shown = sender.orElse("");
        if (shown.isEmpty()) {
            return of(0, 0, "");
        }
        if (!shown.matches("\\+?[0-9]+")) {
            return of(forms.wordTon(), forms.wordNpi(), shown);
        }
        return !shown.startsWith("+") && shown.length() <= LONGEST_SHORT_CODE
                ? of(forms.shortCodeTon(), forms.shortCodeNpi(), shown)
                : of(forms.numberTon(), forms.numberNpi(), shown.replace("+", ""));
    }

    private static SmppAddress of(int ton, int npi, String digits) {
        return new SmppAddress(TypeOfNumber.valueOf((byte) ton), NumberingPlanIndicator.valueOf((byte) npi), digits);
    }

    @Override
    public String toString() {
        return "SmppAddress[" + ton + "]";
    }
}
