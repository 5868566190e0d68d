package io.vestibule.lab.sms.smpp;

/** The ids of this message centre: numbers, in one of two forms. */
final class SmppId {

    private SmppId() {}

    static String make(int number, SmppLabConfig.Form form) {
        return form == SmppLabConfig.Form.HEX ? String.format("%08x", number) : String.format("%010d", number);
    }

    /** The same id in another form. */
    static String rewritten(String id, SmppLabConfig.Form from, SmppLabConfig.Form to) {
        return make(Integer.parseInt(id, from == SmppLabConfig.Form.HEX ? 16 : 10), to);
    }
}
