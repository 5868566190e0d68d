package io.vestibule.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Tells where a client is, behind the operator's own proxies too. */
@Singleton
public class ClientAddresses {

    /** The header in which each proxy adds, at the end, whom it was asked by. */
    static final String HEADER = "X-Forwarded-For";

    private final List<String> configured;
    private final List<Network> trusted;

    @Inject
    ClientAddresses(Site site) {
        this(site.trustedProxies().orElse(List.of()));
    }

    ClientAddresses(List<String> proxies) {
        configured = List.copyOf(proxies);
        trusted =
                proxies.stream().flatMap(proxy -> Network.parse(proxy).stream()).toList();
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        return configured.stream()
                .filter(proxy -> Network.parse(proxy).isEmpty())
                .map(proxy -> "vestibule.trusted-proxies: \"" + proxy
                        + "\" is no address or network in digits, such as 10.1.0.5 or 10.1.0.0/24")
                .toList();
    }

    /** The address of whoever sent a request; null when the connection is gone already. */
    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return peer == null ? null : of(peer.hostAddress(), request.headers().getAll(HEADER));
    }

    /**
     * The address of a client: the last one that was not written by one of our proxies about another of them. What stands
     * before it comes from the client and may be made up.
     *
     * @param peer whom the connection is from
     * @param forwarded the header's values in the order of the request
     */
    String of(String peer, List<String> forwarded) {
        var hops = new ArrayList<String>();
        forwarded.forEach(value -> List.of(value.split(",")).forEach(hop -> hops.add(hop.strip())));
        Collections.reverse(hops);
        var client = canonical(peer);
        for (var hop : hops) {
            var address = digits(hop);
            if (!isProxy(client) || address.isEmpty()) {
                break;
            }
            client = address.get();
        }
        return client;
    }

    private boolean isProxy(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static Optional<String> digits(String hop) {
        var address = hop.startsWith("[")
                ? hop.replaceAll("^\\[|\\](:[0-9]+)?$", "")
                : hop.matches("[0-9.]+:[0-9]+") ? hop.replaceAll(":.*", "") : hop;
        return Network.parse(address).filter(single -> !address.contains("/")).map(single -> canonical(address));
    }

    /** As RFC 5952 writes addresses, so that each has one name only. */
    private static String canonical(String address) {
        var parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed == null ? address : NetUtil.toAddressString(parsed);
    }
}
