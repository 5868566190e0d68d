package io.vestibule.pages.admin.sheet;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.vestibule.controller.Controller;
import io.vestibule.net.Site;
import io.vestibule.portal.Portal;

/**
 * What a portal's configurations are filled with.
 *
 * @param portalUrl where controllers redirect to
 * @param loginHost the name guests meet at the controller
 * @param endpointGroup the group in ISE whose devices are let on
 */
public record Facts(
        String portal,
        String ssid,
        URI portalUrl,
        List<String> portalAddresses,
        List<String> radiusServers,
        String virtualAddress,
        String loginHost,
        boolean securelogin,
        long initStateSeconds,
        URI captiveApi,
        String endpointGroup) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static Facts of(Portal portal, Optional<Controller> controller, Site site, NetworkConfig network) {
        var origin = controller.map(one -> one.settings().loginOrigins().get(0));
        return new Facts(
                portal.name(),
                portal.ssids().stream().sorted().findFirst().orElse("<ssid>"),
                site.at("/g/" + portal.name()),
                network.portalAddresses()
                        .orElseGet(() -> lookedUp(site.publicUrl().getHost())),
                network.radiusServers().orElse(List.of("<ise-node>")),
                network.virtualAddress(),
                origin.map(URI::getHost).orElse("guest-login.example.org"),
                origin.map(one -> "https".equals(one.getScheme())).orElse(true),
                network.initState().toSeconds(),
                site.at("/capport"),
                portal.endpointGroup());
    }

    private static List<String> lookedUp(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .filter(address -> !address.contains(":"))
                    .toList();
        } catch (UnknownHostException e) {
            return List.of("<portal-address>");
        }
    }

    String host() {
        return portalUrl.getHost();
    }

    int port() {
        return portalUrl.getPort() > 0 ? portalUrl.getPort() : "https".equals(portalUrl.getScheme()) ? HTTPS : HTTP;
    }

    String onlineUrl() {
        return portalUrl + "/online";
    }

    /** A name for profiles and lists: the portal's, in capitals. */
    String name() {
        return portal.toUpperCase(Locale.ROOT);
    }
}
