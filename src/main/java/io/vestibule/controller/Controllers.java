package io.vestibule.controller;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;

/** The configured controllers: reads their redirects, refuses strangers, and says how each lets a guest on. */
@Singleton
public class Controllers {

    private static final Logger LOG = Logger.getLogger(Controllers.class);

    private static final CallResult GONE =
            new CallResult.Failed(ControllerFailure.REFUSED, "there is no such controller in the settings any more");

    private final Map<String, Controller> configured = new TreeMap<>();
    private final Map<String, ControllerKind> kinds = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    @Inject
    Controllers(ControllerConfig config, @Any Instance<ControllerKind> found) {
        this(config, (Iterable<ControllerKind>) found);
    }

    Controllers(ControllerConfig config, Iterable<ControllerKind> found) {
        for (var kind : found) {
            kind.names().forEach(name -> kinds.put(name, kind));
        }
        config.byName().forEach(this::add);
    }

    private void add(String name, ControllerConfig.One one) {
        var key = "vestibule.controllers." + name;
        if (!name.matches("[a-z0-9]+")) {
            problems.add(key + ": use small letters and digits only in the name");
        }
        var kind = kinds.get(one.kind());
        if (kind == null) {
            problems.add(key + ".kind: \"" + one.kind() + "\" is unknown; use one of " + kinds.keySet());
            return;
        }
        for (var origin : one.loginOrigins()) {
            if (origin.getHost() == null
                    || !Addresses.isWeb(origin)
                    || !origin.getRawPath().isEmpty()) {
                problems.add(key + ".login-origins: \"" + origin
                        + "\" must be scheme, host and port only, such as https://guest-login.example.org");
                return;
            }
        }
        problems.addAll(kind.problems(name));
        configured.put(name, new Controller(name, kind, one));
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** What an operator should know about the settings, although they work. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        var plain = configured.values().stream()
                .filter(controller -> !controller.plainOrigins().isEmpty())
                .map(Controller::name)
                .toList();
        if (!plain.isEmpty()) {
            warnings.add(
                    "Guests' passwords travel in the open to " + String.join(", ", plain) + ": the login page is plain"
                            + " HTTP, so anybody near can read them, and browsers warn. Give the controller a certificate and set"
                            + " its login-origins to https.");
        }
        configured
                .values()
                .forEach(controller -> warnings.addAll(controller.kind().warnings(controller.name())));
        return warnings;
    }

    /** The configured controllers by name. */
    public Collection<Controller> all() {
        return List.copyOf(configured.values());
    }

    /** A query in the eyes of a controller that takes it for its own. */
    private record Reading(Controller controller, RawRedirect raw, Optional<Way> way) {}

    /**
     * Reads the query of an arrival, raw as it came.
     *
     * @param ssids the networks of the portal at which the guest arrived; controllers of others are strangers there
     */
    public Redirect read(String rawQuery, Set<String> ssids) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return Redirect.NONE;
        }
        var nearFirst = nearFirst(ssids);
        var readings = nearFirst.stream()
                .filter(controller -> controller.kind().recognises(controller.parse(rawQuery)))
                .map(controller -> reading(controller, rawQuery, ssids))
                .toList();
        var matched =
                readings.stream().filter(reading -> reading.way().isPresent()).findFirst();
        if (matched.isPresent()) {
            return redirect(matched.get().raw(), matched.get().way(), false);
        }
        var raw = readings.stream()
                .findFirst()
                .map(Reading::raw)
                .or(() -> stranger(rawQuery))
                .or(() -> nearFirst.stream().findFirst().map(controller -> unmarked(controller, rawQuery)));
        var suspicious = raw.filter(found -> found.address() != null).isPresent();
        if (suspicious) {
            LOG.warnf(
                    "A redirect names an address that belongs to no controller configured for its portal: %s",
                    printable(raw.get().address()));
        }
        return raw.map(found -> redirect(found, Optional.empty(), suspicious)).orElse(Redirect.NONE);
    }

    private List<Controller> nearFirst(Set<String> ssids) {
        return configured.values().stream()
                .sorted(Comparator.comparing((Controller controller) -> !controller.servesAny(ssids)))
                .toList();
    }

    private static Reading reading(Controller controller, String rawQuery, Set<String> ssids) {
        var raw = controller.kind().read(controller.parse(rawQuery), controller.name());
        return new Reading(controller, raw, controller.way(raw, ssids));
    }

    /** A redirect of a kind of which no controller is configured. */
    private Optional<RawRedirect> stranger(String rawQuery) {
        var all = new HashSet<>(kinds.values());
        return all.stream()
                .sorted(Comparator.comparing(kind -> kind.names().toString()))
                .filter(kind -> kind.recognises(parse(kind, rawQuery)))
                .map(kind -> kind.read(parse(kind, rawQuery), null))
                .findFirst();
    }

    /** What a redirect without any mark still tells, such as the endpoint's address. */
    private static RawRedirect unmarked(Controller controller, String rawQuery) {
        return controller.kind().read(controller.parse(rawQuery), controller.name());
    }

    private static Redirect redirect(RawRedirect raw, Optional<Way> way, boolean suspicious) {
        return new Redirect(
                way.map(Way::word),
                MacAddress.parse(raw.endpoint()),
                MacAddress.parse(raw.accessPoint()),
                Ssid.parse(raw.ssid()),
                raw.status(),
                suspicious);
    }

    /** The one controller that serves a network, for a guest who arrived without a login address. */
    public Optional<String> serving(Set<String> ssids) {
        var serving = configured.values().stream()
                .filter(controller -> controller.servesAny(ssids))
                .map(Controller::name)
                .toList();
        return serving.size() == 1 ? Optional.of(serving.get(0)) : Optional.empty();
    }

    /** How a guest is let on; empty when there is no such controller any more, or its redirect told too little. */
    public Optional<Grant> grant(String way, Account account) {
        return at(way).flatMap(here -> here.controller().kind().grant(here.place(), account));
    }

    /** The form by which a guest logs out. */
    public Optional<LoginForm> logout(String way) {
        return at(way).flatMap(here -> here.controller().kind().logout(here.place()));
    }

    /** Where the evidence of a login will come from. */
    public Optional<Proof> proof(String way) {
        return at(way).map(
                        here -> here.controller().kind().proof(here.controller().name()));
    }

    /** Asks the controller to let an endpoint on. */
    public CallResult letOn(String way, Account account) {
        return at(way).filter(here -> here.controller().kind() instanceof AskedController)
                .map(here -> ((AskedController) here.controller().kind()).letOn(here.place(), account))
                .orElse(GONE);
    }

    /** Whether the controller can be asked to end a session that it granted. */
    public boolean canLetOff(String way) {
        return at(way).filter(here -> here.controller().kind() instanceof AskedController)
                .isPresent();
    }

    /** Asks the controller to end the session of an endpoint that it let on. */
    public CallResult letOff(String way) {
        return at(way).filter(here -> here.controller().kind() instanceof AskedController)
                .map(here -> ((AskedController) here.controller().kind()).letOff(here.place()))
                .orElse(GONE);
    }

    /** Whether a session that the controller grants is over by the end of the account as it stands then. */
    public boolean isToldTheEnd(String way) {
        return at(way).filter(here ->
                        here.controller().kind().isToldTheEnd(here.controller().name()))
                .isPresent();
    }

    /** Whether some controller of a kind may come and ask from there. */
    public boolean heeds(PollingController kind, String address) {
        return configured.values().stream()
                .filter(controller -> controller.kind() == kind)
                .anyMatch(controller -> kind.heeds(controller.name(), address));
    }

    /** The kinds whose controllers come and ask. */
    public List<PollingController> polling() {
        return configured.values().stream()
                .map(Controller::kind)
                .distinct()
                .filter(PollingController.class::isInstance)
                .map(PollingController.class::cast)
                .toList();
    }

    /** The name in the settings of the controller of a way; for staff and logs. */
    public static String name(String way) {
        return way == null ? null : way.replaceAll("[.?].*", "");
    }

    private record Here(Controller controller, Place place) {}

    private Optional<Here> at(String word) {
        return Way.parse(word).flatMap(way -> Optional.ofNullable(configured.get(way.controller()))
                .flatMap(controller -> controller.place(way).map(place -> new Here(controller, place))));
    }

    static RedirectQuery parse(ControllerKind kind, String rawQuery) {
        var parameters = new HashSet<>(kind.parameters());
        parameters.addAll(Set.of("r", "lang"));
        return RedirectQuery.parse(rawQuery, parameters, kind.guestAddress());
    }

    private static String printable(String text) {
        var clean = text.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.substring(0, Math.min(clean.length(), 120));
    }
}
