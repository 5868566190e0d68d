package io.vestibule.pages.admin.sheet;

/** UniFi Network: its guests come to us, and we tell its server whom to let on. */
final class Unifi {

    private Unifi() {}

    static Sheet sheet(Facts facts) {
        var lines = new Lines();
        lines.add(
                "Settings > WiFi > " + facts.ssid() + ": Hotspot Portal = Captive Portal",
                "Guests of this network are held until we let them on.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        "Hotspot Manager > Landing Page > Authentication: External Portal Server, IPv4 address "
                                + address,
                        "Where guests are sent. UniFi takes an address only and adds a path of its own, /guest/s/<site>/,"
                                + " which leads to the portal whose SSIDs name this network."));
        lines.unsure(
                "Hotspot Manager > Landing Page > Settings: HTTPS Redirection Support = off",
                "Only plain pages are caught; an intercepted HTTPS page shows a certificate error.");
        lines.unsure(
                "Hotspot Manager > Landing Page > Settings: Secure Portal = on; Domain = " + facts.host(),
                "Guests then come to the name in the portal's certificate. Leave both out only with plain HTTP.");
        facts.portalAddresses()
                .forEach(address -> lines.add(
                        "Hotspot Manager > Authorization Access > Pre-Authorization Allowances: " + address + "/32",
                        "The portal is reachable before the login, and nothing else."));
        lines.add(
                "Admins & Users > Create: a local account for Vestibule, restricted to local access",
                "Vestibule logs in with it and lets guests on. A cloud account does not work.");
        lines.unsure(
                "  Role: Site Admin of this site",
                "The least role that may authorize guests and read who is on the network.");
        lines.add(
                "vestibule.controllers.<name>.kind=unifi",
                "In Vestibule's settings: this controller, under a name of small letters.");
        lines.add(
                "vestibule.controllers.<name>.login-origins=https://<console>",
                "The console's own address; with :8443 and unifi.generation=classic for the older software.");
        lines.add(
                "vestibule.controllers.<name>.ssids=" + facts.ssid(),
                "UniFi names no address in its redirect, so the network's name tells whose guest it is.");
        lines.add(
                "vestibule.controllers.<name>.unifi.site=<site>",
                "The site's short name, as in the console's addresses.");
        lines.add("vestibule.controllers.<name>.unifi.username=<account>", "The local account from above ...");
        lines.add(
                "vestibule.controllers.<name>.unifi.password=file:/run/secrets/unifi",
                "... and its password, in a file.");
        lines.add(
                "vestibule.controllers.<name>.unifi.verify=true",
                "The device in a redirect can be typed by anybody: only one that waits on the network now is let on.");
        return new Sheet(
                "unifi",
                "UniFi Network",
                "Clicked in the console, then the settings of Vestibule. ISE is not asked; Vestibule checks the password.",
                "#",
                lines.all());
    }
}
