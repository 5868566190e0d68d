package io.vestibule.lab.controller;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import io.vestibule.lab.DynamicAuthorization;
import io.vestibule.lab.RadiusServer;

/** What a wireless controller does about local web authentication with an external page. */
@ApplicationScoped
class Controllers implements DynamicAuthorization {

    private static final Logger LOG = Logger.getLogger(Controllers.class);
    private static final int ALREADY_LOGGED_IN = 1;
    private static final int NAME_IN_USE = 3;
    private static final int IS_EXCLUDED = 4;
    private static final int REFUSED = 5;

    /**
     * How a login ended.
     *
     * @param location where the browser goes, null for the controller's own success page
     */
    record Answer(String location) {}

    /**
     * The form of the login.
     *
     * @param heard whether the RADIUS server answers; a controller takes silence for a no, and does not count it
     */
    record Login(String userName, String password, String buttonClicked, String redirectUrl, boolean heard) {}

    private final EndpointStore endpoints;
    private final Redirects redirects;
    private final Instance<RadiusServer> radius;
    private final RadiusLink link;
    private final ControllerLabConfig config;
    private final Clock clock;

    Controllers(
            EndpointStore endpoints,
            Redirects redirects,
            Instance<RadiusServer> radius,
            RadiusLink link,
            ControllerLabConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.redirects = redirects;
        this.radius = radius;
        this.link = link;
        this.config = config;
        this.clock = clock;
    }

    /** Puts an endpoint on an SSID, captive. One that is excluded stays so. */
    Endpoint join(Join join) {
        var mac = join.mac();
        var before = find(mac);
        before.ifPresent(this::stop);
        var now = clock.instant();
        var fresh = new Endpoint(
                mac,
                join.controller(),
                join.ssid(),
                join.kind(),
                join.portal(),
                Endpoint.State.WEBAUTH_REQD,
                now,
                null,
                0,
                now,
                join.knobs(),
                new Endpoint.Link(newSession(), join.address(), null));
        if (join.kind() == Kind.CWA) {
            return central(fresh);
        }
        var endpoint = before.filter(old -> old.state() == Endpoint.State.EXCLUDED)
                .map(old -> fresh.in(Endpoint.State.EXCLUDED, old.stateSince(), null, old.failures()))
                .orElse(fresh);
        endpoints.save(endpoint);
        return endpoint;
    }

    /** Asks ISE what to do with an endpoint that shows nothing but its address. */
    private Endpoint central(Endpoint endpoint) {
        var mac = endpoint.mac();
        var answer = radius.get().authorize(mac, endpoint.link().sessionId(), endpoint.portal());
        radius.get().located(mac, endpoint.link().address());
        var state = answer.redirectUrl() == null ? Endpoint.State.RUN : Endpoint.State.WEBAUTH_REQD;
        var settled = endpoint.in(state, clock.instant(), answer.userName(), 0).redirectedTo(answer.redirectUrl());
        endpoints.save(settled);
        return settled;
    }

    @Override
    public boolean reauthenticate(String mac) {
        var endpoint = find(mac);
        endpoint.filter(known -> known.kind() == Kind.CWA && link.isHeard()).ifPresent(this::central);
        return endpoint.isPresent();
    }

    @Override
    public boolean disconnect(String mac) {
        var endpoint = find(mac);
        endpoint.ifPresent(known -> {
            stop(known);
            if (known.kind() == Kind.CWA) {
                central(known.joinedAnew(newSession()));
            } else {
                endpoints.save(known.in(Endpoint.State.WEBAUTH_REQD, clock.instant(), null, 0));
            }
        });
        return endpoint.isPresent();
    }

    private static String newSession() {
        return "0A14%020X".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
    }

    /** The endpoint leaves the SSID and is forgotten. */
    void leave(String mac) {
        find(mac).ifPresent(this::stop);
        endpoints.remove(mac);
    }

    Optional<Endpoint> find(String mac) {
        return endpoints.find(mac).map(this::readmitted);
    }

    /**
     * Whose request this is. A real controller knows by the radio; here the browser's cookie tells, and without one it
     * is taken for the phone that joined last.
     */
    Optional<Endpoint> recognise(String controller, String cookie) {
        return Optional.ofNullable(cookie)
                .flatMap(endpoints::find)
                .filter(endpoint -> endpoint.controller().equals(controller))
                .or(() -> endpoints.latest(controller))
                .map(this::readmitted);
    }

    Answer login(Endpoint endpoint, Login login) {
        if (!"4".equals(login.buttonClicked())) {
            return new Answer(redirects.start(endpoint));
        }
        return switch (endpoint.state()) {
            case RUN ->
                endpoint.kind() == Kind.IOSXE
                        ? new Answer(redirects.accepted(endpoint, login.redirectUrl()))
                        : new Answer(redirects.refused(endpoint, ALREADY_LOGGED_IN));
            case EXCLUDED -> new Answer(redirects.refused(endpoint, IS_EXCLUDED));
            case WEBAUTH_REQD -> authenticate(endpoint, login);
        };
    }

    /** The endpoint is captive again. */
    void logout(Endpoint endpoint) {
        stop(endpoint);
        if (endpoint.online()) {
            endpoints.save(endpoint.in(Endpoint.State.WEBAUTH_REQD, clock.instant(), null, 0));
        }
    }

    private Answer authenticate(Endpoint endpoint, Login login) {
        if (!login.heard()) {
            return new Answer(redirects.refused(endpoint, REFUSED));
        }
        if (!radius.isResolvable()) {
            LOG.warn("no RADIUS server answers the lab's controllers");
            return new Answer(redirects.refused(endpoint, REFUSED));
        }
        var now = clock.instant();
        return switch (radius.get().authenticate(login.userName(), login.password(), endpoint.mac())) {
            case ACCEPT -> {
                endpoints.save(endpoint.in(Endpoint.State.RUN, now, login.userName(), 0));
                radius.get().located(endpoint.mac(), endpoint.link().address());
                yield new Answer(redirects.accepted(endpoint, login.redirectUrl()));
            }
            case TOO_MANY_SESSIONS -> new Answer(redirects.refused(endpoint, NAME_IN_USE));
            case REJECT -> {
                var failures = endpoint.failures() + 1;
                var state =
                        failures < config.failuresToExclude() ? Endpoint.State.WEBAUTH_REQD : Endpoint.State.EXCLUDED;
                endpoints.save(endpoint.in(state, now, null, failures));
                yield new Answer(redirects.refused(endpoint, REFUSED));
            }
        };
    }

    /** What RADIUS says to a name and password that came by another vendor's way; lets the endpoint on if it agrees. */
    boolean accepts(Endpoint endpoint, String userName, String password) {
        var good = radius.isResolvable()
                && radius.get().authenticate(userName, password, endpoint.mac()) == RadiusServer.Verdict.ACCEPT;
        if (good) {
            open(endpoint, userName);
        } else {
            endpoints.save(endpoint.in(endpoint.state(), clock.instant(), null, endpoint.failures() + 1));
        }
        return good;
    }

    /** Lets an endpoint on without asking anybody. */
    void open(Endpoint endpoint, String userName) {
        endpoints.save(endpoint.in(Endpoint.State.RUN, clock.instant(), userName, 0));
    }

    private void stop(Endpoint endpoint) {
        if ((endpoint.online() || endpoint.kind() == Kind.CWA) && radius.isResolvable()) {
            radius.get().stop(endpoint.mac());
        }
    }

    private Endpoint readmitted(Endpoint endpoint) {
        var now = clock.instant();
        var over = endpoint.state() == Endpoint.State.EXCLUDED
                && !endpoint.stateSince().plus(config.exclusion()).isAfter(now);
        return over ? endpoint.in(Endpoint.State.WEBAUTH_REQD, now, null, 0) : endpoint;
    }
}
