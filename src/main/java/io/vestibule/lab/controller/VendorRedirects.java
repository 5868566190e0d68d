package io.vestibule.lab.controller;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.inject.Singleton;

import io.vestibule.lab.LabConfig;
import io.vestibule.net.Site;

/** The redirects of controllers that are not Cisco's, as captured from real ones. */
@Singleton
class VendorRedirects {

    private final URI lab;
    private final String product;
    private final String accessPoint;

    VendorRedirects(ControllerLabConfig config, LabConfig lab, Site site) {
        this.lab = lab.url();
        this.product = site.publicUrl().toString().replaceFirst("/+$", "");
        this.accessPoint = config.apMac();
    }

    String start(Endpoint endpoint) {
        var portal = product + "/g/" + endpoint.portal() + "?";
        var mac = endpoint.mac();
        var ip = endpoint.link().address();
        var ssid = encoded(endpoint.ssid());
        var wish = encoded("http://" + endpoint.knobs().redirect());
        return switch (endpoint.kind()) {
            case MERAKICLICK ->
                portal + "base_grant_url=" + encoded(at(endpoint, "grant")) + "&user_continue_url=" + wish
                        + "&node_id=1496&node_mac=" + accessPoint + "&gateway_id=1496&client_ip=" + ip + "&client_mac="
                        + mac;
            case MERAKISIGN ->
                portal + "login_url=" + encoded(at(endpoint, "login?mauth=" + ticket(endpoint))) + "&continue_url="
                        + wish + "&ap_mac=" + accessPoint + "&ap_name=lab&ap_tags=guests&client_mac=" + mac
                        + "&client_ip=" + ip;
            case ARUBA ->
                portal + "cmd=login&mac=" + mac + "&essid=" + ssid + "&ip=" + ip + "&apname=lab&apmac=" + accessPoint
                        + "&vcname=lab&switchip=" + lab.getHost() + "&url=" + wish;
            case UNIFI ->
                product + "/guest/s/default/?ap=" + accessPoint + "&id=" + mac + "&t=1700000000&url=" + wish + "&ssid="
                        + ssid;
            case RUCKUS ->
                portal + "sip=" + lab.getHost() + "&mac=" + bare(accessPoint) + "&client_mac=" + bare(mac) + "&uip="
                        + ip + "&lid=&dn=&url=" + wish + "&ssid=" + ssid + "&loc=&vlan=1";
            case SMARTZONE ->
                portal + "nbiIP=" + lab.getHost() + "&client_mac=" + mac + "&reason=Un-Auth-Captive&ssid=" + ssid
                        + "&mac=" + accessPoint + "&url=" + wish + "&proxy=0&vlan=1&wlan=1&uip=" + ip;
            case CHILLI ->
                chilli(endpoint, "notyet", "http://" + endpoint.knobs().redirect());
            default -> portal + "fas=" + fas(endpoint);
        };
    }

    /** openNDS 9.10 at level 1: the list of what it knows, in base64. */
    private String fas(Endpoint endpoint) {
        var list = "hid=" + ticket(endpoint) + ", clientip=" + endpoint.link().address() + ", clientmac="
                + endpoint.mac() + ", client_type=cpd_can, gatewayname=lab%20Node%3a" + bare(accessPoint)
                + "%20, gatewayurl=http%3a%2f%2fstatus.client, version=9.10.0, gatewayaddress=" + lab.getHost() + ":"
                + lab.getPort() + ", gatewaymac=" + bare(accessPoint) + ", originurl="
                + encoded("http://" + endpoint.knobs().redirect())
                + ", clientif=br-lan, themespec=(null), (null)(null)(null)(null)";
        return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
    }

    /** openNDS for who is on already and opens its address once more: what it was sent, decoded and raw. */
    String again(Endpoint endpoint, String token, String landing) {
        return product + "/g/" + endpoint.portal() + "?tok=" + token + "&redir=" + landing + "&status=authenticated";
    }

    /** CoovaChilli: how it went, a challenge for who is not on, and a checksum over all with the shared secret. */
    String chilli(Endpoint endpoint, String result, String address) {
        var url = product + "/g/" + endpoint.portal() + "?res=" + result + "&uamip=" + lab.getHost() + "&uamport="
                + lab.getPort() + (endpoint.online() ? "" : "&challenge=" + ChilliLab.challenge(endpoint)) + "&called="
                + Mac.UPPER_HYPHEN.print(accessPoint)
                + (endpoint.online() ? "&uid=" + encoded(endpoint.userName()) : "") + "&mac="
                + Mac.UPPER_HYPHEN.print(endpoint.mac()) + "&ip="
                + endpoint.link().address() + "&ssid=" + encoded(endpoint.ssid()) + "&nasid=lab&sessionid="
                + endpoint.link().sessionId() + "&userurl=" + encoded(address);
        return url + "&md=" + ChilliLab.checksum(url);
    }

    private String at(Endpoint endpoint, String path) {
        return lab.toString().replaceFirst("/+$", "") + "/lab/controller/" + endpoint.controller() + "/" + path;
    }

    /** By which a controller knows its guest again. */
    static String ticket(Endpoint endpoint) {
        return bare(endpoint.mac());
    }

    private static String bare(String mac) {
        return mac.replace(":", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
