package io.vestibule.pages.admin.sheet;

/** Ruckus: Unleashed and ZoneDirector take the guest's login themselves, SmartZone is told by us. */
final class Ruckus {

    private Ruckus() {}

    static Sheet unleashed(Facts facts) {
        var lines = new Lines();
        facts.radiusServers()
                .forEach(server -> lines.add(
                        "Admin & Services > Services > AAA Servers > Create: RADIUS, " + server + ", port 1812, PAP",
                        "ISE checks the guest's name and password."));
        hotspot(lines, "Admin & Services > Services > Hotspot Services > Create: ", facts);
        lines.add(
                "  Authentication Server = the RADIUS server above",
                "Who checks the password that the guest's browser sends to the access point.");
        lines.add(
                "Wi-Fi Networks > " + facts.ssid() + ": Usage Type = Hotspot Service, " + facts.name(),
                "The network uses the page above.");
        lines.add("vestibule.controllers.<name>.kind=ruckus", "In Vestibule's settings: this controller.");
        lines.add(
                "vestibule.controllers.<name>.login-origins=http://<access-point>:9997",
                "One for each access point or controller that redirects, as sip= names it in the redirect. The browser"
                        + " posts there on plain HTTP, so browsers warn; Vestibule's own page stays on HTTPS.");
        lines.add(
                "vestibule.controllers.<name>.ssids=" + facts.ssid(),
                "Guests who come without a redirect are matched by the network.");
        return new Sheet(
                "ruckus",
                "Ruckus Unleashed and ZoneDirector",
                "Clicked in the controller's pages, then the settings of Vestibule.",
                "#",
                lines.all());
    }

    static Sheet smartZone(Facts facts) {
        var lines = new Lines();
        lines.add(
                "Administration > External Services > WISPr Northbound Interface: Enable, with a password",
                "By it Vestibule tells SmartZone whom to let on, on port 9443.");
        facts.radiusServers()
                .forEach(server -> lines.add(
                        "Security > Authentication > Proxy (SZ Authenticator) > Create: RADIUS, " + server
                                + ", port 1812",
                        "ISE checks the guest's name and password, which Vestibule passes to SmartZone."));
        hotspot(lines, "Services > Hotspots & Portals > Hotspot (WISPr) > Create: ", facts);
        lines.unsure(
                "  Smart Client Support = None; Location Information = (empty)",
                "Neither is needed, and both lengthen the redirect.");
        lines.add(
                "Network > Wireless LANs > " + facts.ssid() + ": Authentication Type = Hotspot (WISPr), "
                        + facts.name(),
                "The network uses the page above, with the authentication service from above.");
        lines.unsure(
                "no encrypt-mac-ip",
                "At the command line, in config mode: the redirect then names the phone in the clear. Without it"
                        + " Vestibule asks SmartZone for the phone's address.");
        lines.add("vestibule.controllers.<name>.kind=ruckus-northbound", "In Vestibule's settings: this controller.");
        lines.add(
                "vestibule.controllers.<name>.login-origins=https://<smartzone>:9443",
                "The northbound interface, as nbiIP= names it in the redirect.");
        lines.add("vestibule.controllers.<name>.ssids=" + facts.ssid(), "The networks that it serves.");
        lines.add(
                "vestibule.controllers.<name>.ruckus.password=file:/run/secrets/northbound",
                "The northbound interface's password, in a file.");
        lines.unsure(
                "vestibule.controllers.<name>.ruckus.pin=<fingerprint>",
                "SmartZone signs its own certificate as it comes: its SHA-256 fingerprint.");
        return new Sheet(
                "smartzone",
                "Ruckus SmartZone and One",
                "Clicked in the controller's pages, then the settings of Vestibule.",
                "#",
                lines.all());
    }

    private static void hotspot(Lines lines, String where, Facts facts) {
        lines.add(where + facts.name(), "A hotspot service for our page.");
        lines.add("  Login Page / Logon URL = " + facts.portalUrl(), "Where guests are sent: this portal.");
        lines.add(
                "  Start Page = redirect to " + facts.onlineUrl(),
                "Where guests land when they are in: our own page, which loads anew so that phones notice.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        "  Walled Garden: " + address + "/32",
                        "The portal is reachable before the login, and nothing else."));
    }
}
