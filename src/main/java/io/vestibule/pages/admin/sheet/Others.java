package io.vestibule.pages.admin.sheet;

/** The short sheets: other vendors' pages, and the DHCP option that tells phones of the portal. */
final class Others {

    private Others() {}

    static Sheet meraki(Facts facts) {
        var lines = new Lines();
        lines.add(
                "Wireless > Access control > " + facts.ssid() + ": Splash page = Sign-on with my RADIUS server",
                "Kind meraki-sign-on: Meraki asks ISE. With Click-through (kind meraki-click-through) the portal alone"
                        + " decides.");
        facts.radiusServers()
                .forEach(server -> lines.add(
                        "Wireless > Access control: RADIUS server " + server + ", port 1812",
                        "ISE must be reachable from Meraki's cloud for sign-on."));
        lines.add(
                "Wireless > Splash page: Custom splash URL = " + facts.portalUrl(),
                "Where guests are sent: this portal.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        "Wireless > Access control: Walled garden on, range " + address + "/32",
                        "The portal is reachable before the login."));
        lines.unsure(
                "Wireless > Access control: Captive portal strength = Block all access until sign-on is complete",
                "Nothing else is open before.");
        return new Sheet(
                "meraki",
                "Meraki",
                "Clicked in the dashboard; login-origins holds the network-auth.com hosts that your"
                        + " redirects name.",
                "#",
                lines.all());
    }

    static Sheet aruba(Facts facts) {
        var lines = new Lines();
        lines.add("wlan external-captive-portal " + facts.name(), "A profile for our page.");
        lines.add(" server " + facts.host(), "The portal's host ...");
        lines.add(" port " + facts.port(), "... its port ...");
        lines.add(" url \"" + facts.portalUrl().getRawPath() + "\"", "... and the portal's path.");
        lines.unsure(" use-https", "The portal is reached over HTTPS. Leave it out only with plain HTTP.");
        lines.unsure(" redirect-url \"" + facts.onlineUrl() + "\"", "Where guests land when they are in.");
        lines.unsure(" switch-ip", "The redirect then names the login host, by which we check it.");
        lines.add("wlan ssid-profile " + facts.name(), "The network.");
        lines.add(" essid " + facts.ssid(), "Its SSID.");
        lines.add(" type guest", "A guest network.");
        lines.add(" captive-portal external profile " + facts.name(), "It uses our page.");
        facts.radiusServers().forEach(server -> lines.add(" auth-server " + server, "ISE checks name and password."));
        lines.add("wlan access-rule " + facts.name(), "What a guest may reach before the login.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        " rule " + address + " 255.255.255.255 match tcp " + facts.port() + " " + facts.port()
                                + " permit",
                        "The portal itself."));
        return new Sheet(
                "aruba",
                "Aruba Instant",
                "Typed in configuration mode of the virtual controller, then \"commit apply\". login-origins holds"
                        + " https://securelogin.<your domain>.",
                "#",
                lines.all());
    }

    static Sheet dhcp(Facts facts) {
        var uri = facts.captiveApi().toString();
        var lines = new Lines();
        lines.add("option dhcp6.v6-captive-portal code 103 = text;", "ISC dhcpd, IPv6: names option 103.");
        lines.add("option v4-captive-portal code 114 = text;", "ISC dhcpd, IPv4: names option 114.");
        lines.add("option v4-captive-portal \"" + uri + "\";", "ISC dhcpd: what phones are told, per subnet.");
        lines.add("option dhcp6.v6-captive-portal \"" + uri + "\";", "The same for IPv6.");
        lines.add(
                "{ \"name\": \"v4-captive-portal\", \"data\": \"" + uri + "\" }",
                "Kea, IPv4, within option-data of a subnet.");
        lines.add("{ \"name\": \"v6-captive-portal\", \"data\": \"" + uri + "\" }", "Kea, IPv6.");
        lines.add("dhcp-option=114," + uri, "dnsmasq, IPv4.");
        lines.add("dhcp-option=option6:103," + uri, "dnsmasq, IPv6.");
        lines.add(" option 114 ascii " + uri, "Cisco IOS, within \"ip dhcp pool\".");
        return new Sheet(
                "dhcp",
                "DHCP: telling phones of the portal",
                "One of these, for the server that you have. Newer phones then open the portal without any redirect;"
                        + " the address must be HTTPS with a name, not a number. Interception stays for older ones.",
                "#",
                lines.all());
    }
}
