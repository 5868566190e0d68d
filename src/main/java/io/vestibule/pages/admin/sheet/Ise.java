package io.vestibule.pages.admin.sheet;

/** What ISE has to know: for local web authentication, and for its own redirect (central web authentication). */
final class Ise {

    private Ise() {}

    static Sheet local(Facts facts) {
        var lines = new Lines();
        lines.add(
                "Administration > Network Resources > Network Devices: each controller, with its RADIUS secret",
                "ISE answers known devices only.");
        lines.add(
                "Policy > Policy Sets > Guest login: Radius:NAS-Port-Type EQUALS Wireless - IEEE 802.11 AND"
                        + " Radius:Called-Station-ID ENDS_WITH " + facts.ssid(),
                "Catches the logins of this network. AireOS and the 9800 send different service types, so those are no"
                        + " good mark.");
        lines.add("  Allowed Protocols: PAP/ASCII", "The way in which controllers pass web logins on.");
        lines.add(
                "  Authentication Policy: Guest_Portal_Sequence (it must hold Guest Users)",
                "Where the accounts are that Vestibule makes.");
        lines.add(
                "  Authorization Policy: IdentityGroup EQUALS GuestType_<guest type> -> PermitAccess",
                "The guest is in. A profile may add a session time and an access list.");
        return new Sheet(
                "ise-local",
                "ISE, for local web authentication",
                "Clicked in ISE's administration pages. The guest accounts themselves are made by Vestibule.",
                "#",
                lines.all());
    }

    static Sheet central(Facts facts) {
        var list = facts.name() + "-REDIRECT";
        var lines = new Lines();
        lines.add(
                "Policy > Results > Authorization Profiles > New: " + facts.name() + "-CWA, Access Type ACCESS_ACCEPT",
                "What a phone gets that is not known yet: a redirect.");
        lines.add(
                "  Advanced: cisco-av-pair = url-redirect=" + facts.portalUrl()
                        + "?v=1&sessionId=SessionIdValue&client_mac=ClientMacValue",
                "Where it is sent. ISE fills in both words. The address must hold a question mark already, since the"
                        + " controller appends its own part blindly.");
        lines.add(
                "  Advanced: cisco-av-pair = url-redirect-acl=" + list,
                "The list on the controller that says what is redirected; see there.");
        lines.add(
                "Policy Sets, first rule: IdentityGroup EQUALS " + facts.endpointGroup() + " -> PermitAccess",
                "A phone that Vestibule has put in this endpoint identity group is in. Set by"
                        + " vestibule.portals.<name>.endpoint-group.");
        lines.add(
                "Policy Sets, last rule: Wireless_MAB AND Called-Station-ID ENDS_WITH " + facts.ssid() + " -> "
                        + facts.name() + "-CWA",
                "Everybody else on this network is redirected. In the authentication rule choose Continue for unknown"
                        + " users.");
        lines.add(
                "Administration > Settings > API Settings: ERS on, for read and write",
                "Vestibule puts phones into the group by it.");
        return new Sheet(
                "ise-central",
                "ISE, for central web authentication",
                "Clicked in ISE's administration pages. The controllers' part is below.",
                "#",
                lines.all());
    }

    static Sheet redirectList(Facts facts) {
        var list = facts.name() + "-REDIRECT";
        var lines = new Lines();
        lines.add("aaa server radius dynamic-author", "Lets ISE end the redirect by a change of authorization ...");
        facts.radiusServers()
                .forEach(node -> lines.add(
                        " client " + node + " server-key <shared-secret>",
                        "... from this node, with the secret of its RADIUS server above."));
        lines.add(
                "ip access-list extended " + list,
                "Catalyst 9800: deny means pass, permit means redirect. On AireOS it is the other way round: permit the"
                        + " portal and DNS, everything else is redirected.");
        lines.add(" deny udp any any eq domain", "Names are looked up, not redirected.");
        lines.add(" deny udp any any eq bootps", "Addresses are asked for by DHCP ...");
        lines.add(" deny udp any any eq bootpc", "... and given.");
        facts.portalAddresses().forEach(address -> {
            lines.add(" deny tcp any host " + address + " eq " + facts.port(), "The portal itself is reached ...");
            lines.add(" deny tcp host " + address + " eq " + facts.port() + " any", "... and answers.");
        });
        lines.add(
                " permit tcp any any eq www",
                "Plain HTTP is redirected; phones probe with it. HTTPS never, it would show certificate errors.");
        Catalyst9800.openNetwork(lines, facts, 21);
        lines.add(" mac-filtering GUEST-AUTHZ", "ISE is asked about every phone's address.");
        lines.add(" no shutdown", "Turns the network on.");
        Catalyst9800.policy(lines, facts, true);
        return new Sheet(
                "redirect-list",
                "Catalyst 9800, for central web authentication",
                "Typed in configuration mode; the RADIUS lines are those of local web authentication.",
                "!",
                lines.all());
    }
}
