package io.vestibule.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static java.util.Map.entry;

/** The plan of the house: which package may import which. A new arrow is a change of this table. */
final class Arrows {

    /** The package all others lie in. */
    static final String HOUSE = "io.vestibule";

    /** Values. Every package above may import them. */
    static final Set<String> GROUND = Set.of("time", "phone", "net", "secret", "step", "xml", "listing");

    /** The floors above the ground, bottom up; pages.* and the drivers count with their parents. */
    static final List<Set<String>> FLOORS = List.of(
            GROUND,
            Set.of("sms", "ise", "controller", "mail", "task", "theme"),
            Set.of("audit", "limit", "aup", "guest", "sponsor", "portal"),
            Set.of(
                    "accesscode",
                    "signin",
                    "delivery",
                    "approval",
                    "access",
                    "voucher",
                    "gateway",
                    "registration",
                    "imports",
                    "housekeeping"),
            Set.of("web", "pages"));

    /** What each package may import beside the ground floor and itself. */
    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("time", Set.of()),
            entry("phone", Set.of()),
            entry("net", Set.of("secret")),
            entry("secret", Set.of()),
            entry("step", Set.of()),
            entry("xml", Set.of()),
            entry("listing", Set.of()),
            entry("sms", Set.of()),
            entry("sms.twilio", Set.of("sms")),
            entry("sms.log", Set.of("sms")),
            entry("sms.vonage", Set.of("sms")),
            entry("sms.plivo", Set.of("sms")),
            entry("sms.clickatell", Set.of("sms")),
            entry("sms.bulksms", Set.of("sms")),
            entry("sms.messagebird", Set.of("sms")),
            entry("sms.sinch", Set.of("sms")),
            entry("sms.smseagle", Set.of("sms")),
            entry("sms.sns", Set.of("sms")),
            entry("sms.smpp", Set.of("sms")),
            entry("sms.smtp", Set.of("sms")),
            entry("sms.http", Set.of("sms")),
            entry("ise", Set.of()),
            entry("controller", Set.of()),
            entry("controller.cisco", Set.of("controller")),
            entry("controller.meraki", Set.of("controller")),
            entry("controller.aruba", Set.of("controller")),
            entry("controller.unifi", Set.of("controller")),
            entry("controller.ruckus", Set.of("controller")),
            entry("controller.chilli", Set.of("controller")),
            entry("controller.opennds", Set.of("controller")),
            entry("task", Set.of()),
            entry("theme", Set.of()),
            entry("guest", Set.of("ise", "task", "audit")),
            entry("mail", Set.of()),
            entry("portal", Set.of("guest")),
            entry("audit", Set.of("task")),
            entry("limit", Set.of("task")),
            entry("sponsor", Set.of()),
            entry("signin", Set.of("task", "audit", "sponsor", "delivery")),
            entry("delivery", Set.of("sms", "theme", "task")),
            entry("access", Set.of("ise", "controller", "guest", "task", "audit")),
            entry("voucher", Set.of("guest", "portal", "task", "audit")),
            entry("approval", Set.of("task", "mail", "theme", "audit", "guest", "portal", "sponsor", "signin")),
            entry(
                    "registration",
                    Set.of(
                            "audit",
                            "limit",
                            "task",
                            "portal",
                            "guest",
                            "approval",
                            "delivery",
                            "access",
                            "controller",
                            "voucher")),
            entry("imports", Set.of("registration", "guest", "portal", "task", "audit")),
            entry("gateway", Set.of("sms", "task", "delivery")),
            entry("housekeeping", Set.of("task", "signin")),
            entry("web", Set.of("theme")),
            entry("pages.guest", Set.of("web", "registration", "portal", "access", "controller", "theme", "delivery")),
            entry("pages.signin", Set.of("web", "signin")),
            entry(
                    "pages.sponsor",
                    Set.of(
                            "web",
                            "signin",
                            "approval",
                            "access",
                            "delivery",
                            "registration",
                            "imports",
                            "portal",
                            "guest",
                            "audit",
                            "sponsor",
                            "task",
                            "theme",
                            "voucher",
                            "mail",
                            "ise")),
            entry(
                    "pages.admin",
                    Set.of(
                            "ise",
                            "mail",
                            "guest",
                            "delivery",
                            "web",
                            "signin",
                            "sms",
                            "audit",
                            "task",
                            "theme",
                            "controller",
                            "portal")),
            entry("pages.callback", Set.of("web", "delivery", "sms", "access", "portal")),
            entry("pages.gateway", Set.of("web", "gateway")));

    /** Nothing imports these. The app may import anything, the lab only the ground floor. */
    static final Set<String> ROOF = Set.of("app", "lab");

    private final String base;

    /** The plan, held against the house that lies in the given package. */
    Arrows(String base) {
        this.base = base;
    }

    /** The name in the plan of a Java package; null for what is not ours. */
    String planned(String javaPackage) {
        if (!javaPackage.startsWith(base + ".")) {
            return null;
        }
        var name = javaPackage.substring(base.length() + 1);
        var parts = name.split("\\.");
        var split = parts.length > 1 && Set.of("sms", "controller", "pages").contains(parts[0]);
        return split ? parts[0] + "." + parts[1] : parts[0];
    }

    static Set<String> mayImport(String planned) {
        var may = new TreeSet<>(ALLOWED.getOrDefault(planned, Set.of()));
        may.add(planned);
        if (!GROUND.contains(planned)) {
            may.addAll(GROUND);
        }
        return may;
    }
}
