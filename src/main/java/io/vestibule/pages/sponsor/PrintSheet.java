package io.vestibule.pages.sponsor;

import java.util.List;

import io.vestibule.web.QrCode;

/**
 * Slips to be printed.
 *
 * @param paper the style
 * @param sheets the slips, sheet by sheet
 * @param notice what to know before they are handed out; empty for nothing
 * @param back the page to go back to
 */
record PrintSheet(String paper, List<List<Slip>> sheets, String notice, String back) {

    /**
     * One slip.
     *
     * @param network what the guest joins
     * @param name the guest's; empty for none
     * @param word what the secret is called: code or password
     * @param secret in groups
     * @param clocks until when, as dates, for how long, and for how many devices
     * @param address where the QR code leads, as people type it
     */
    record Slip(
            String network,
            String name,
            String word,
            String secret,
            List<String> clocks,
            QrCode code,
            String address,
            String help) {}
}
