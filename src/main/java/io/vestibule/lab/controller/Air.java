package io.vestibule.lab.controller;

import java.util.Optional;

import jakarta.inject.Singleton;

/** The simulated networks as a phone's radio meets them. */
@Singleton
public class Air {

    private static final String HOSTED = "hosted";

    /**
     * How a network has a phone.
     *
     * @param online whether its requests reach the Internet
     * @param userName the account it is online with; null for none
     * @param excluded whether its logins are refused for a while
     */
    public record Reception(String ssid, boolean online, String userName, boolean excluded) {}

    private final Controllers controllers;
    private final Redirects redirects;

    Air(Controllers controllers, Redirects redirects) {
        this.controllers = controllers;
        this.redirects = redirects;
    }

    /** The hardware address in its usual form; one that nobody has when none is given. */
    public String address(String mac) {
        return Mac.given(mac);
    }

    /**
     * Puts a phone on a network.
     *
     * @param network the kind of its controller, or "hosted" for the SSID whose guests a sponsor admits
     * @param asked the address in the Internet that the phone asks first
     */
    public void join(String mac, String network, String asked) {
        var hosted = HOSTED.equals(network);
        var wish = new Join.Wish(
                mac,
                hosted ? "Hosted" : null,
                hosted ? null : network,
                hosted ? HOSTED : null,
                null,
                null,
                null,
                asked,
                null);
        controllers.join(Join.of(wish));
    }

    public void leave(String mac) {
        controllers.leave(mac);
    }

    /** Empty when the phone is on no SSID. */
    public Optional<Reception> reception(String mac) {
        return controllers
                .find(mac)
                .map(endpoint -> new Reception(
                        endpoint.ssid(),
                        endpoint.online(),
                        endpoint.userName(),
                        endpoint.state() == Endpoint.State.EXCLUDED));
    }

    /** Where the network leads a request of the phone for the Internet; empty when it lets it through. */
    public Optional<String> redirect(String mac) {
        return controllers.find(mac).filter(endpoint -> !endpoint.online()).map(redirects::start);
    }
}
