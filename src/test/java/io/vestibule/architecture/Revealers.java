package io.vestibule.architecture;

import java.util.Map;

import static java.util.Map.entry;

/**
 * Who may read a phone number or a secret in the clear, and what for. A package stands for all that is in it. Everybody
 * else passes the value on as it is, which prints itself masked.
 */
final class Revealers {

    static final Map<String, String> TABLE = Map.ofEntries(
            entry("phone", "writes numbers the way people read them"),
            entry("secret", "seals and opens them"),
            entry("ise", "signs in to ISE and tells it the guest's number and proposed password"),
            entry("sms", "signs in to providers, tells them where a text goes and checks their signatures"),
            entry("mail.Mailer", "signs in to the mail relay"),
            entry("controller.cisco", "fills the password into the form that the guest's browser posts"),
            entry("controller.meraki", "fills the password into the form that the guest's browser posts"),
            entry("controller.aruba", "fills the password into that form, and shows the agreed words"),
            entry("controller.ruckus", "fills the password into that form, and signs in to the northbound interface"),
            entry("controller.unifi", "signs in to the controller"),
            entry("controller.chilli", "hides the password by the controller's challenge"),
            entry("controller.opennds", "opens what the shared key has sealed"),
            entry("signin", "compares what was typed with what is stored, and sets the cookie of a browser session"),
            entry("guest.Guest", "seals both for the database and finds guests by a fingerprint"),
            entry("approval.ApprovalLink", "seals what stands in a sponsor's link for the database"),
            entry("approval.LinkToken", "digests what stands in a sponsor's link"),
            entry("approval.RequestMail", "writes the link into the mail"),
            entry("delivery.Deliveries", "seals the number for the database and finds texts by a fingerprint"),
            entry("delivery.Wording", "writes the password into the text"),
            entry("delivery.Spelling", "spells the password for a voice"),
            entry("access.Access", "seals a typed password that only ISE can check"),
            entry("registration.RegistrationViews", "shows a guest's number on the page of the phone that typed it"),
            entry("pages.sponsor.GuestPrint", "prints passwords for staff to hand over"),
            entry("pages.sponsor.DeliveryViews", "looks for the texts to a number that staff typed"));

    private Revealers() {}

    /** Whether a class may; its name is given without the house's base. */
    static boolean contains(String name) {
        var inPackage = TABLE.keySet().stream().anyMatch(entry -> name.startsWith(entry + "."));
        return inPackage || TABLE.containsKey(name.replaceAll("\\$.*", ""));
    }
}
