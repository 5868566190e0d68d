package io.vestibule.pages.guest;

import java.util.List;

import io.vestibule.phone.Country;

/** Pieces that several pages show. */
public interface Part {

    /** The list of countries and the number, as typed. */
    record Phone(String typed, String country, List<Country> countries, String error) {}

    /** A field that a portal asks for beside the number. */
    record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            boolean required,
            String typed,
            String error) {}

    /**
     * The field for a code from the desk.
     *
     * @param open whether it is shown at once and not only when it is asked for
     */
    record Code(String action, String token, String language, String typed, boolean open, String error) {}

    /**
     * Another device of the guest.
     *
     * @param end the address that takes it off the network
     */
    record Other(String mac, String since, String end) {}

    /** The box for the terms, and where they stand. */
    record Aup(boolean ticked, String address, String error) {}

    /**
     * What a page must know to follow its registration.
     *
     * @param self the page's own address
     * @param state the address that tells how things stand
     * @param registration the state that the page shows
     * @param trouble the trouble that the page shows; empty for none
     */
    record Live(String self, String state, String registration, String trouble) {}

    /**
     * Who gets the text.
     *
     * @param change the address where the number is corrected; null when it may not be
     */
    record Recipient(String words, String number, String change) {}

    /**
     * A step on the way to the text.
     *
     * @param state done, now, later or late
     */
    record Step(String name, String state, String words) {}

    /**
     * Where the text is.
     *
     * @param kind sent, delivered or unknown
     */
    record TextStatus(String kind, long ageSeconds) {

        /** Most texts have arrived by then. */
        private static final int USUAL_SECONDS = 15;

        public boolean late() {
            return ageSeconds > USUAL_SECONDS;
        }
    }

    /**
     * The buttons that ask for the password once more.
     *
     * @param action the address that sends another text; null when that helps nobody
     * @param call the address that has it read aloud; null when no provider can
     * @param inSeconds when either may be asked for
     */
    record Resend(String action, String call, long inSeconds) {}
}
