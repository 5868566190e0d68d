package io.vestibule.phone;

/** What became of a typed number: a mobile number, or the reason why it is none. */
public sealed interface PhoneReading {

    /**
     * The ISO code of the country that was meant, typed prefix before chosen country; null when none can be told. A page
     * that shows the field again selects it.
     */
    String country();

    /** A number that texts can reach. */
    record Good(PhoneNumber number, String country) implements PhoneReading {}

    /** Not a number that texts can reach. */
    record Refused(Reason reason, String country) implements PhoneReading {}

    /** Why a number was refused. */
    enum Reason {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        /** A landline, a premium or toll-free number, voice over IP and the like. */
        NOT_MOBILE,
        /** A country that the portal does not text to. */
        COUNTRY_NOT_SERVED,
        /** Letters, digits that no plan knows, or a national number without a country. */
        NOT_A_NUMBER
    }
}
