package io.vestibule.pages.admin.sheet;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.controller.Controller;
import io.vestibule.controller.Controllers;
import io.vestibule.net.Site;
import io.vestibule.portal.Portal;

/** The configurations of each portal. */
@Singleton
public class Sheets {

    private final Controllers controllers;
    private final Site site;
    private final NetworkConfig network;

    Sheets(Controllers controllers, Site site, NetworkConfig network) {
        this.controllers = controllers;
        this.site = site;
        this.network = network;
    }

    /** All of a portal's. */
    public List<Sheet> of(Portal portal) {
        var facts = facts(portal);
        return List.of(
                Catalyst9800.sheet(facts),
                Aireos.pages(facts),
                Aireos.commands(facts),
                Ise.local(facts),
                Ise.central(facts),
                Ise.redirectList(facts),
                Others.meraki(facts),
                Others.aruba(facts),
                Unifi.sheet(facts),
                Ruckus.unleashed(facts),
                Ruckus.smartZone(facts),
                Gateways.chilli(facts),
                Gateways.openNds(facts),
                Others.dhcp(facts));
    }

    /** The controller that serves a portal's networks, else the only one. */
    public Optional<Controller> controller(Portal portal) {
        var all = controllers.all();
        return all.stream()
                .filter(one -> one.servesAny(portal.ssids()))
                .findFirst()
                .or(() -> all.size() == 1 ? all.stream().findFirst() : Optional.empty());
    }

    Facts facts(Portal portal) {
        return Facts.of(portal, controller(portal), site, network);
    }
}
