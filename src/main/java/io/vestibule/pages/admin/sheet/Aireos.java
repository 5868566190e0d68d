package io.vestibule.pages.admin.sheet;

/** Local web authentication on AireOS: by its pages, which changed less between releases, and by its command line. */
final class Aireos {

    private Aireos() {}

    static Sheet pages(Facts facts) {
        var lines = new Lines();
        lines.add(
                "Controller > Interfaces > virtual: IP address " + facts.virtualAddress() + ", DNS host name "
                        + facts.loginHost(),
                "The controller's login page, which guests' phones post to. Never 1.1.1.1, which is a public resolver."
                        + " A certificate for the name belongs under Security > Web Auth > Certificate.");
        lines.add("Security > Web Auth > Web Login Page: Web Authentication Type = External", "The page is ours.");
        lines.add(
                "Security > Web Auth > Web Login Page: External Webauth URL = " + facts.portalUrl(),
                "Where guests are sent: this portal.");
        lines.add(
                "Security > Web Auth > Web Login Page: Redirect URL after login = (empty)",
                "Empty, so that guests land on our own page, which tells them that they are online.");
        lines.add(
                "Security > Access Control Lists > New: " + facts.name() + "-PREAUTH",
                "What a guest may reach before the login.");
        facts.portalAddresses().forEach(address -> {
            lines.add(
                    "  Rule: source any, destination " + address + ", TCP, destination port " + facts.port()
                            + ", direction any, permit",
                    "The portal itself ...");
            lines.add(
                    "  Rule: source " + address + ", destination any, TCP, source port " + facts.port()
                            + ", direction any, permit",
                    "... and its answers.");
        });
        lines.add(
                "WLANs > " + facts.ssid() + " > Security > Layer 2 = None",
                "An open network; the web login comes on top.");
        lines.add(
                "WLANs > " + facts.ssid()
                        + " > Security > Layer 3 = Web Policy, Authentication; preauthentication ACL = " + facts.name()
                        + "-PREAUTH",
                "The web login, with the list above.");
        facts.radiusServers()
                .forEach(server -> lines.add(
                        "WLANs > " + facts.ssid() + " > Security > AAA Servers: " + server,
                        "ISE checks the guest's name and password."));
        lines.add(
                "Security > Client Exclusion Policies: Excessive Web Authentication Failures",
                "Leave it on: it bars guessing for a minute. The portal compares passwords first, so guests rarely meet it.");
        return new Sheet(
                "aireos",
                "AireOS, local web authentication, by its pages",
                "Clicked in the controller's own pages (Advanced), then \"Save Configuration\".",
                "#",
                lines.all());
    }

    static Sheet commands(Facts facts) {
        var lines = new Lines();
        lines.add(
                "config interface address virtual " + facts.virtualAddress(),
                "The address of the controller's login page; the same in all controllers of a mobility group.");
        lines.add("config interface hostname virtual " + facts.loginHost(), "Its name, which guests' DNS must know.");
        lines.add("config custom-web webauth_type external", "The login page is ours.");
        lines.add("config custom-web ext-webauth-url " + facts.portalUrl(), "Where guests are sent: this portal.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        "config custom-web ext-webserver add " + address,
                        "The portal's address, reachable before the login."));
        lines.add("config acl create " + facts.name() + "-PREAUTH", "What a guest may reach before the login.");
        var rule = 1;
        for (var address : facts.portalAddresses()) {
            var acl = facts.name() + "-PREAUTH " + rule++;
            var list = "config acl rule ";
            lines.add(list + "add " + acl, "A rule of its own for the portal's address.");
            lines.add(list + "action " + acl + " permit", "It lets through ...");
            lines.add(list + "protocol " + acl + " 6", "... TCP ...");
            lines.add(
                    list + "destination address " + acl + " " + address + " 255.255.255.255", "... to the portal ...");
            lines.add(
                    list + "destination port range " + acl + " " + facts.port() + " " + facts.port(),
                    "... on its port. A second rule lets the answers back; see the pages.");
        }
        lines.add("config acl apply " + facts.name() + "-PREAUTH", "Puts the list to work.");
        lines.add("config wlan security web-auth enable <wlan-id>", "The web login, for the network's number.");
        lines.unsure(
                "config wlan security web-auth acl <wlan-id> " + facts.name() + "-PREAUTH", "With the list above.");
        lines.add("config wlan security web-auth server-precedence <wlan-id> radius local ldap", "ISE is asked first.");
        lines.unsure(
                "config wlan custom-web ext-webauth-url " + facts.portalUrl() + " <wlan-id>",
                "Only when different networks lead to different portals.");
        return new Sheet(
                "aireos-cli",
                "AireOS, local web authentication, by commands",
                "Typed at the controller's prompt, then \"save config\". The pages are the safer way.",
                "#",
                lines.all());
    }
}
