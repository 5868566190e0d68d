package io.vestibule.architecture;

import java.util.Map;

/**
 * Who may read a phone number or a secret in the clear, and what for. A package stands for all that is in it. Everybody
 * else passes the value on as it is, which prints itself masked.
 */
final class Revealers {

    static final Map<String, String> TABLE = Map.of(
            "phone", "writes numbers the way people read them",
            "secret", "seals and opens them",
            "ise", "signs in to ISE and tells it the guest's number and proposed password",
            "sms.twilio", "signs in to Twilio, tells it where a text goes and checks its signatures",
            "controller.cisco", "fills the password into the form that the guest's browser posts",
            "signin", "compares what was typed with what is stored, and sets the cookie of a browser session",
            "guest.Guest", "seals both for the database and finds guests by a fingerprint",
            "delivery.Deliveries", "seals the number for the database and finds texts by a fingerprint",
            "delivery.Wording", "writes the password into the text",
            "registration.RegistrationViews", "shows a guest's number on the page of the phone that typed it");

    private Revealers() {}

    /** Whether a class may; its name is given without the house's base. */
    static boolean contains(String name) {
        var inPackage = TABLE.keySet().stream().anyMatch(entry -> name.startsWith(entry + "."));
        return inPackage || TABLE.containsKey(name.replaceAll("\\$.*", ""));
    }
}
