package io.vestibule.pages.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vestibule.controller.Controller;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Redirect;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Site;
import io.vestibule.net.Ssid;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;

/** Takes a pasted redirect apart and says what is wrong with it and how to mend it. Keeps nothing of it. */
@Singleton
class RedirectInspector {

    private static final int LONGEST_EXTERNAL_URL = 200;
    private static final int LONGEST = 8192;
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("switch_url", "the controller's login page"),
            Map.entry("login_url", "the controller's login page"),
            Map.entry("base_grant_url", "the address that lets the guest on"),
            Map.entry("switchip", "the controller's login host"),
            Map.entry("uamip", "the controller's address"),
            Map.entry("sip", "the access point's address"),
            Map.entry("nbiIP", "the northbound interface's address"),
            Map.entry("client_mac", "the phone"),
            Map.entry("ap_mac", "the access point"),
            Map.entry("node_mac", "the access point"),
            Map.entry("apmac", "the access point"),
            Map.entry("wlan", "the network"),
            Map.entry("wlan_ssid", "the network"),
            Map.entry("ssid", "the network"),
            Map.entry("essid", "the network"),
            Map.entry("redirect", "what the guest asked for; never followed"),
            Map.entry("user_continue_url", "what the guest asked for; never followed"),
            Map.entry("userurl", "what the guest asked for; never followed"),
            Map.entry("statusCode", "what the controller says of the last login"),
            Map.entry("r", "our own mark of a failed login"),
            Map.entry("sessionId", "ISE's session (central web authentication)"));

    private final Controllers controllers;
    private final Portals portals;
    private final Site site;

    RedirectInspector(Controllers controllers, Portals portals, Site site) {
        this.controllers = controllers;
        this.portals = portals;
        this.site = site;
    }

    /** The parts of a pasted address; its raw parts cannot be trusted to make a valid URI. */
    private record Pasted(String address, String query) {

        static Pasted of(String text) {
            var clean = text.strip();
            var cut = clean.substring(0, Math.min(clean.length(), LONGEST));
            var mark = cut.indexOf('?');
            return mark < 0 ? new Pasted(cut, "") : new Pasted(cut.substring(0, mark), cut.substring(mark + 1));
        }
    }

    Inspection inspect(String text) {
        var pasted = Pasted.of(text);
        var findings = new ArrayList<Finding>();
        var portal = portal(pasted, findings);
        var redirect =
                controllers.read(pasted.query(), portal.map(Portal::ssids).orElse(Set.of()));
        controller(redirect, pasted, findings);
        device(redirect, pasted, findings);
        portal.ifPresent(found -> network(redirect, found, findings));
        rest(redirect, pasted, findings);
        return new Inspection(parameters(pasted.query()), List.copyOf(findings));
    }

    private Optional<Portal> portal(Pasted pasted, List<Finding> findings) {
        var ours = site.at("/g/").toString();
        var address = pasted.address();
        if (!address.toLowerCase(Locale.ROOT).startsWith(ours.toLowerCase(Locale.ROOT))) {
            findings.add(Finding.bad(
                    "The address does not begin with " + ours,
                    "At the controller, set the external address to " + site.at("/g/" + anyPortal())));
            return Optional.empty();
        }
        if (address.startsWith("http:")) {
            findings.add(Finding.warning(
                    "The portal itself is reached on plain HTTP",
                    "Put a certificate in front of it and set vestibule.public-url to https://"));
        }
        if (address.length() > LONGEST_EXTERNAL_URL) {
            findings.add(Finding.warning("The address is long; old releases cut it", "Take a shorter name."));
        }
        var name = address.substring(ours.length());
        var portal = portals.named(name);
        findings.add(portal.map(found -> Finding.good("It leads to the portal " + name))
                .orElseGet(() -> Finding.bad(
                        "There is no portal \"" + name + "\"",
                        "Use one of " + portals.all().stream().map(Portal::name).collect(Collectors.joining(", ")))));
        return portal;
    }

    private String anyPortal() {
        return portals.defaultPortal().map(Portal::name).orElse("visitors");
    }

    private void controller(Redirect redirect, Pasted pasted, List<Finding> findings) {
        if (redirect.controller().isPresent()) {
            var name = Controllers.name(redirect.controller().get());
            findings.add(Finding.good("It comes from the controller " + name));
            controllers.all().stream()
                    .filter(one ->
                            one.name().equals(name) && !one.plainOrigins().isEmpty())
                    .forEach(one -> findings.add(plainHttp(one)));
        } else if (redirect.suspicious()) {
            findings.add(ofAnotherSite(pasted).orElseGet(() -> stranger(pasted)));
        } else if (pasted.query().contains("sessionId=")) {
            findings.add(Finding.good("It comes from ISE (central web authentication)"));
        } else {
            findings.add(
                    Finding.warning(
                            "It names no login page of a controller",
                            "The portal then takes the one controller that serves its networks (vestibule.controllers.<name>.ssids)."
                                    + " A redirect of the controller itself always names it, so this address was typed or bookmarked."));
        }
    }

    private static Finding plainHttp(Controller controller) {
        return Finding.warning(
                "The login page " + controller.plainOrigins().get(0) + " is on plain HTTP",
                "Passwords are readable by everybody near and browsers warn: give the controller a certificate, and use"
                        + " https in login-origins.");
    }

    /** A controller that we know, but not for the networks of this portal. */
    private Optional<Finding> ofAnotherSite(Pasted pasted) {
        return controllers
                .read(pasted.query(), Set.of())
                .controller()
                .map(Controllers::name)
                .map(name -> Finding.bad(
                        "The login page is that of the controller " + name + ", which does not serve this portal",
                        "If it does, add one of the portal's networks to vestibule.controllers." + name + ".ssids"));
    }

    /** Says in what the named address differs from the configured ones. */
    private Finding stranger(Pasted pasted) {
        var named = parameters(pasted.query()).stream()
                .filter(one -> Set.of(
                                "switch_url",
                                "login_url",
                                "base_grant_url",
                                "authaction",
                                "switchip",
                                "uamip",
                                "sip",
                                "nbiIP")
                        .contains(one.name()))
                .map(Inspection.Parameter::value)
                .findFirst()
                .orElse("(hidden)");
        var configured = controllers.all().stream()
                .flatMap(one -> one.settings().loginOrigins().stream().map(origin -> origin + one.loginPath()))
                .collect(Collectors.joining(", "));
        var origin = named.replaceAll("^([a-z]+://[^/?#]*).*", "$1");
        var sameOrigin = controllers.all().stream().anyMatch(one -> one.settings().loginOrigins().stream()
                .anyMatch(known -> known.toString().equalsIgnoreCase(origin)));
        return sameOrigin
                ? Finding.bad(
                        "The login page is known, but not with this path: " + named,
                        "Set vestibule.controllers.<name>.login-path to the path of it; configured: " + configured)
                : Finding.bad(
                        "The login page belongs to no configured controller: " + named,
                        "If it is yours, add its origin to vestibule.controllers.<name>.login-origins, exactly, with scheme"
                                + " and port; configured: " + configured);
    }

    private static void device(Redirect redirect, Pasted pasted, List<Finding> findings) {
        if (redirect.endpoint().isPresent()) {
            findings.add(
                    Finding.good("The phone is " + redirect.endpoint().get().text()));
            return;
        }
        var unread = parameters(pasted.query()).stream()
                .filter(one ->
                        MacAddress.parse(one.value()).isPresent() && !one.name().startsWith("ap"))
                .findFirst();
        findings.add(unread.map(
                        one -> Finding.warning(
                                "\"" + one.name() + "\" holds a hardware address, but under a name that we do not know",
                                "On a Catalyst 9800 use the tags of our configuration: redirect append client-mac tag client_mac"))
                .orElseGet(() -> Finding.warning(
                        "The phone's address (client_mac) is missing, so a guest who closes the page starts anew",
                        "On a Catalyst 9800, in the parameter map: redirect append client-mac tag client_mac")));
    }

    private static void network(Redirect redirect, Portal portal, List<Finding> findings) {
        if (redirect.ssid().isEmpty()) {
            findings.add(Finding.warning(
                    "The network's name is missing", "On a Catalyst 9800: redirect append wlan-ssid tag wlan"));
        } else if (!portal.ssids().contains(redirect.ssid().map(Ssid::text).get())) {
            findings.add(Finding.warning(
                    "The network \"" + redirect.ssid().get() + "\" is none of this portal's: " + portal.ssids(),
                    "Add it to vestibule.portals." + portal.name() + ".ssids, or send it to its own portal."));
        }
    }

    private static void rest(Redirect redirect, Pasted pasted, List<Finding> findings) {
        var raw = pasted.query().replaceAll(".*?(^|&)(redirect|url|userurl)=", "");
        if (!raw.equals(pasted.query()) && raw.matches("(?s).*[?&].*")) {
            findings.add(
                    Finding.good(
                            "What the guest asked for stands there unencoded, with ? or & in it, as controllers do; it is understood"));
        }
        if (redirect.status() != LoginStatus.NONE) {
            findings.add(Finding.warning(
                    "The controller says of the last login: "
                            + redirect.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    "See ISE's live log for the reason."));
        }
    }

    private static List<Inspection.Parameter> parameters(String query) {
        return query.isEmpty()
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .map(pair -> new Inspection.Parameter(
                                pair[0], pair.length == 1 ? "" : decoded(pair[1]), MEANINGS.getOrDefault(pair[0], "")))
                        .toList();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
