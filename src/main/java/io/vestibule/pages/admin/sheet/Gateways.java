package io.vestibule.pages.admin.sheet;

/** Gateways of free software: CoovaChilli and openNDS, by their configuration files. */
final class Gateways {

    private Gateways() {}

    static Sheet chilli(Facts facts) {
        var lines = new Lines();
        lines.add(
                "HS_UAMLISTEN=" + facts.virtualAddress(),
                "CoovaChilli's own address, to which browsers take the login ...");
        lines.add("HS_UAMPORT=3990", "... and its port.");
        lines.add("HS_UAMFORMAT=" + facts.portalUrl(), "Where guests are sent: this portal.");
        lines.add("HS_UAMHOMEPAGE=", "Empty: no page of its own comes before.");
        lines.add(
                "HS_UAMSECRET=<uam-secret>",
                "Hides the password on its way through the browser; the same as chilli.secret below. At least 16 random signs.");
        lines.add(
                "HS_UAMALLOW=" + String.join(",", facts.portalAddresses()),
                "The portal is reachable before the login.");
        var radius = facts.radiusServers();
        lines.add("HS_RADIUS=" + radius.get(0), "ISE checks name and password ...");
        lines.add(
                "HS_RADIUS2=" + radius.get(radius.size() - 1),
                "... and a second node when the first is silent; the same again when there is one only.");
        lines.add("HS_RADSECRET=<radius-secret>", "As at ISE, under Network Devices.");
        lines.add("HS_NASID=" + facts.portal(), "The name under which ISE sees this gateway.");
        lines.add("HS_SSID=" + facts.ssid(), "Told in the redirect, so that staff see where a guest came from.");
        lines.unsure(
                "HS_PAP_OK=on",
                "Takes PAP, which ISE allows as it comes. With chilli.method=chap leave it out and allow CHAP in ISE.");
        lines.add(
                "HS_DEFSESSIONTIMEOUT=0",
                "No time of its own: the account's end in ISE sets it. In /etc/chilli/defaults, as all lines above.");
        lines.add("vestibule.controllers.<name>.kind=coovachilli", "In Vestibule's settings: this gateway.");
        lines.add(
                "vestibule.controllers.<name>.login-origins=http://" + facts.virtualAddress() + ":3990",
                "As uamip= and uamport= name it in the redirect.");
        lines.add("vestibule.controllers.<name>.ssids=" + facts.ssid(), "The networks that it serves.");
        lines.add(
                "vestibule.controllers.<name>.chilli.secret=file:/run/secrets/uam",
                "The uam secret from above, in a file.");
        return new Sheet(
                "coovachilli",
                "CoovaChilli",
                "Written to /etc/chilli/defaults, then the service is started anew; then the settings of Vestibule.",
                "#",
                lines.all());
    }

    static Sheet openNds(Facts facts) {
        var lines = new Lines();
        lines.add("config opennds 'opennds1'", "In /etc/config/opennds.");
        lines.add("\toption enabled '1'", "It starts with the system.");
        lines.add(
                "\toption gatewayname '" + facts.ssid() + "'",
                "The gateway's name, by which it names itself when it asks whom to let on.");
        var secure = facts.portalUrl().getScheme().equals("https");
        lines.add(
                "\toption fas_secure_enabled '" + (secure ? 3 : 2) + "'",
                secure
                        ? "Level 3: HTTPS, and the gateway asks the portal whom to let on and for how long."
                        : "Level 2, as the portal is on plain HTTP; with HTTPS take 3.");
        lines.add(
                "\toption faskey '<fas-key>'",
                "Shared with Vestibule, 16 random signs or more; the same as opennds.key.");
        lines.add("\toption fasport '" + facts.port() + "'", "The portal's port ...");
        lines.add("\toption fasremotefqdn '" + facts.host() + "'", "... its name ...");
        facts.portalAddresses().stream()
                .limit(1)
                .forEach(address -> lines.add("\toption fasremoteip '" + address + "'", "... its address ..."));
        lines.add("\toption faspath '" + facts.portalUrl().getRawPath() + "'", "... and the path of this portal.");
        lines.unsure(
                "\toption preauthidletimeout '" + Math.max(1, facts.initStateSeconds() / 60) + "'",
                "Minutes that a guest may wait for the text before the gateway forgets him.");
        lines.unsure(
                "\toption sessiontimeout '1440'",
                "Minutes on the network where the portal does not say; below level 3.");
        lines.add("vestibule.controllers.<name>.kind=opennds", "In Vestibule's settings: this gateway.");
        lines.add(
                "vestibule.controllers.<name>.login-origins=http://<gateway>:2050",
                "The gateway's own address and port, as gatewayaddress names it in the redirect.");
        lines.add("vestibule.controllers.<name>.ssids=" + facts.ssid(), "The networks that it serves.");
        lines.add("vestibule.controllers.<name>.opennds.level=" + (secure ? 3 : 2), "The level from above.");
        if (secure) {
            lines.add(
                    "vestibule.controllers.<name>.opennds.polls-from=<gateway-address>",
                    "Where the gateway asks from, as the portal sees it: nobody else is answered.");
        }
        lines.add("vestibule.controllers.<name>.opennds.key=file:/run/secrets/fas", "The key from above, in a file.");
        return new Sheet(
                "opennds",
                "openNDS",
                "Written to /etc/config/opennds on OpenWrt (elsewhere the same options stand in opennds.conf without"
                        + " \"option\" and quotes), then the service is started anew; then the settings of Vestibule."
                        + " openNDS knows no accounts, so Vestibule checks the password.",
                "#",
                lines.all());
    }
}
