package io.vestibule.controller.ruckus;

/** Ruckus writes a blank in a network's name as a plus sign, as forms do. */
final class Blanks {

    private Blanks() {}

    static String of(String ssid) {
        return ssid == null ? null : ssid.replace('+', ' ');
    }
}
