package io.vestibule.pages.admin.sheet;

/** Local web authentication on Catalyst 9800 and EWC, by the command line of IOS-XE. */
final class Catalyst9800 {

    private Catalyst9800() {}

    static Sheet sheet(Facts facts) {
        var lines = new Lines();
        radius(lines, facts);
        certificate(lines, facts);
        global(lines, facts);
        portal(lines, facts);
        accessList(lines, facts);
        wlan(lines, facts);
        policy(lines, facts, false);
        test(lines);
        return new Sheet(
                "catalyst9800",
                "Catalyst 9800 and EWC, local web authentication",
                "Do the sheet \"ISE, for local web authentication\" first. Then type this in configuration mode (configure"
                        + " terminal), last \"write memory\".",
                "!",
                lines.all());
    }

    private static void radius(Lines lines, Facts facts) {
        lines.add(
                "aaa new-model",
                "Usually on already; all below needs it. If it is off, have a local user of privilege 15 first: it changes"
                        + " how administrators sign in, too.");
        var group = new StringBuilder();
        for (var at = 0; at < facts.radiusServers().size(); at++) {
            var name = "ISE-" + (at + 1);
            lines.add("radius server " + name, "An ISE node that answers RADIUS (a policy service node).");
            lines.add(
                    " address ipv4 " + facts.radiusServers().get(at) + " auth-port 1812 acct-port 1813",
                    "Its address and the usual ports. Set by vestibule.network.radius-servers.");
            lines.add(" key <shared-secret>", "The secret that is also typed in ISE under Network Devices.");
            group.append(group.isEmpty() ? "" : "\n").append(" server name ").append(name);
        }
        lines.add("aaa group server radius ISE", "Groups the nodes, so that one can fail.");
        group.toString()
                .lines()
                .forEach(line -> lines.add(line, "A member of the group; the first one that answers is used."));
        lines.add(
                "aaa authentication login GUEST-LOGIN group ISE",
                "Who checks the guest's name and password. The WLAN names this list below.");
        lines.add(
                "aaa authorization network GUEST-AUTHZ group ISE",
                "Who says what a phone may do. Only central web authentication uses it, by mac-filtering.");
        lines.add(
                "aaa accounting identity GUEST-ACCT start-stop group ISE",
                "Tells ISE when a guest comes and goes, which its reports and session limits need.");
    }

    /** Without a certificate there is nothing to import; the plain login page needs none. */
    private static void certificate(Lines lines, Facts facts) {
        if (!facts.securelogin()) {
            return;
        }
        lines.unsure(
                "crypto pki import GUEST-LOGIN-CERT pkcs12 bootflash:guest-login.p12 password <password>",
                "Certificate, key and chain of " + facts.loginHost()
                        + ", copied to bootflash before, in one file. The name is used as trustpoint below.");
        lines.unsure(
                "ip http secure-server",
                "Serves the login page by HTTPS. After a change of the certificate turn it off and on again.");
    }

    private static void global(Lines lines, Facts facts) {
        lines.add("parameter-map type webauth global", "What holds for every web login on this controller.");
        lines.add(" type webauth", "Guests log in by a web page.");
        lines.unsure(
                " virtual-ip ipv4 " + facts.virtualAddress() + " virtual-host " + facts.loginHost(),
                "The address and name of the controller's own login page, which guests' phones post to. Their DNS must"
                        + " know the name, and vestibule.controllers.<name>.login-origins must have it.");
        if (facts.securelogin()) {
            lines.add(
                    " trustpoint GUEST-LOGIN-CERT",
                    "The certificate for that name, from an authority that phones trust; else every guest gets a warning.");
        } else {
            lines.unsure(
                    " secure-webauth-disable",
                    "The login page speaks plain HTTP, since login-origins says http: passwords are readable by"
                            + " everybody near, and browsers warn.");
        }
        lines.add(" webauth-http-enable", "Catches plain HTTP, with which phones probe for the Internet.");
    }

    private static void portal(Lines lines, Facts facts) {
        lines.add("parameter-map type webauth " + facts.name(), "What holds for this portal.");
        lines.add(" type webauth", "Guests log in by a web page.");
        lines.add(
                " timeout init-state sec " + facts.initStateSeconds(),
                "How long a phone may stay without logging in. A text can take minutes, so never less than 900.");
        lines.add(" success-window-disable", "No success window of the controller's: phones cannot open it.");
        lines.add(" logout-window-disabled", "No log-out window either; our page has a button.");
        lines.add(" redirect for-login " + facts.portalUrl(), "Where guests are sent: this portal.");
        lines.add(" redirect on-success " + facts.onlineUrl(), "Where they land when they are in.");
        lines.add(
                " redirect on-failure " + facts.portalUrl() + "?r=fail",
                "Where they come back to after a refusal. The mark r=fail tells us so. At the console press Ctrl-V"
                        + " before the question mark, which asks for help otherwise; look with show running-config.");
        lines.add(" redirect append ap-mac tag ap_mac", "Tells us the access point, which staff see.");
        lines.add(
                " redirect append client-mac tag client_mac",
                "Tells us the phone. Without it a guest who closes the page has to start anew.");
        lines.add(" redirect append wlan-ssid tag wlan", "Tells us the network.");
        facts.portalAddresses().stream()
                .limit(1)
                .forEach(address -> lines.add(
                        " redirect portal ipv4 " + address,
                        "The portal's address, which must be reachable before the login. A map takes one; others only"
                                + " stand in the list below."));
    }

    private static void accessList(Lines lines, Facts facts) {
        lines.add("ip access-list extended " + facts.name() + "-PREAUTH", "What a guest may reach before the login.");
        lines.add(" permit udp any any eq domain", "Names are looked up ...");
        lines.add(" permit udp any eq domain any", "... and the answers come back.");
        lines.add(" permit udp any any eq bootps", "Addresses are asked for by DHCP ...");
        lines.add(" permit udp any any eq bootpc", "... and given.");
        facts.portalAddresses().forEach(address -> {
            lines.add(" permit tcp any host " + address + " eq " + facts.port(), "The portal itself ...");
            lines.add(" permit tcp host " + address + " eq " + facts.port() + " any", "... and its answers.");
        });
    }

    /** An open network, as far as both ways of web authentication have it alike. */
    static void openNetwork(Lines lines, Facts facts, int number) {
        lines.add(
                "wlan " + facts.name() + " " + number + " " + facts.ssid(),
                "The network: profile, a free number above 16"
                        + " (lower ones are on every access point at once), and its SSID; quote one with spaces.");
        lines.unsure(" no security ft adaptive", "Fast roaming needs encryption; with it an open network is refused.");
        lines.add(" no security wpa", "An open network ...");
        lines.add(" no security wpa wpa2", "... without encryption ...");
        lines.add(" no security wpa akm dot1x", "... and without 802.1X.");
    }

    private static void wlan(Lines lines, Facts facts) {
        openNetwork(lines, facts, 20);
        lines.unsure(" ip access-group web " + facts.name() + "-PREAUTH", "Uses the list above before the login.");
        lines.add(" security web-auth", "Turns the web login on.");
        lines.add(" security web-auth authentication-list GUEST-LOGIN", "The list that asks ISE, from above.");
        lines.add(" security web-auth parameter-map " + facts.name(), "The portal's map, from above.");
        lines.add(" no shutdown", "Turns the network on.");
    }

    /** @param central whether ISE redirects, and not the controller */
    static void policy(Lines lines, Facts facts, boolean central) {
        lines.add(
                "wireless profile policy " + facts.name(),
                "The policy profile: which VLAN guests are in, how long they stay.");
        lines.add(" shutdown", "A profile in use cannot be changed.");
        lines.add(" vlan <guest-vlan>", "The guests' VLAN, its name or number.");
        lines.add(" aaa-override", "What ISE answers counts, the length of the session too.");
        if (central) {
            lines.add(" nac", "The redirect and its end by ISE are obeyed.");
        }
        lines.add(" accounting-list GUEST-ACCT", "Uses the accounting list from above.");
        lines.add(" session-timeout 43200", "The longest session in seconds, where ISE does not say.");
        lines.add(
                " idle-timeout 3600",
                "A phone that is silent so many seconds has to log in anew; sleeping ones are silent.");
        lines.add(" no shutdown", "Turns the profile on.");
        lines.add("wireless tag policy <policy-tag>", "The tag that your access points have, or a new one.");
        lines.add(
                " wlan " + facts.name() + " policy " + facts.name(),
                "Joins network and profile. Access points whose tag changes join the controller again.");
        lines.add("ap <ap-mac>", "Each access point that shall have the network, by its Ethernet address ...");
        lines.add(" policy-tag <policy-tag>", "... gets the tag. A location or a filter can do it for many.");
    }

    private static void test(Lines lines) {
        lines.unsure(
                "do test aaa group ISE <guest> <password> new-code",
                "Asks ISE about a guest account. When it says \"successfully authenticated\", join with a phone.");
    }
}
