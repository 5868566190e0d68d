package io.vestibule.ise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Looks up by name, with the ERS admin's credentials, what a guest account refers to. Only lists are asked for, since
 * some releases refuse the same things one by one. Answers are kept for ten minutes, failures not at all.
 */
@ApplicationScoped
public class IseDirectory {

    private static final Logger LOG = Logger.getLogger(IseDirectory.class);
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private record Kept(List<ErsList.Item> items, Instant until) {}

    private record Devices(OptionalInt atOnce, Instant until) {}

    private final ErsClients clients;
    private final IseConfig config;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Devices> devices = new ConcurrentHashMap<>();
    private volatile String lastPortalId;

    IseDirectory(ErsClients clients, IseConfig config, Clock clock) {
        this.clients = clients;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The id of the sponsor portal that the settings name. Once found it outlives a failing look-up, so that an admin's
     * expired password does not stop guests.
     *
     * @throws IseException of kind {@link IseFailure#NOT_FOUND} when ISE has no portal of this name
     */
    public String sponsorPortalId() {
        if (config.sponsorPortal().matches(UUID)) {
            return config.sponsorPortal();
        }
        try {
            lastPortalId = list("ise.portal", "sponsorportal").stream()
                    .filter(portal -> portal.name().equals(config.sponsorPortal()))
                    .map(ErsList.Item::id)
                    .findFirst()
                    .orElseThrow(() -> new IseException(
                            IseFailure.NOT_FOUND,
                            "no sponsor portal is called \"" + config.sponsorPortal()
                                    + "\": correct vestibule.ise.sponsor-portal"));
        } catch (IseException e) {
            if (lastPortalId == null || e.kind() == IseFailure.NOT_FOUND) {
                throw e;
            }
            LOG.warnf("the sponsor portal cannot be looked up, its last known id is used: %s", e.getMessage());
        }
        return lastPortalId;
    }

    /** The names of all guest types. */
    public List<String> guestTypes() {
        return names("ise.guest-types", "guesttype");
    }

    /** Whether a guest type of exactly this name exists. */
    public boolean guestTypeExists(String name) {
        return guestTypes().contains(name);
    }

    /** How many devices an account of a guest type may use at once; empty when the type sets no limit or is not known. */
    public OptionalInt devicesAtOnce(String guestType) {
        var found = list("ise.guest-types", "guesttype").stream()
                .filter(type -> type.name().equals(guestType))
                .findFirst();
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        var known = devices.get(guestType);
        if (known == null || clock.instant().isAfter(known.until())) {
            var answer = clients.admin()
                    .read(
                            "ise.guest-type",
                            api -> api.readOf("guesttype", found.get().id()));
            var options = Json.readWrapped(answer, "GuestType").path("loginOptions");
            var limited = options.path("limitSimultaneousLogins").asBoolean();
            var most = options.path("maxSimultaneousLogins").asInt();
            known = new Devices(
                    limited && most > 0 ? OptionalInt.of(most) : OptionalInt.empty(),
                    clock.instant().plus(KEEP));
            devices.put(guestType, known);
        }
        return known.atOnce();
    }

    /** The names of all guest locations. */
    public List<String> locations() {
        return names("ise.locations", "guestlocation");
    }

    /** Whether a guest location of exactly this name exists. */
    public boolean locationExists(String name) {
        return locations().contains(name);
    }

    /** How the admin's calls fared of late. */
    public IseHealth health() {
        return clients.admin().health();
    }

    private List<String> names(String operation, String resource) {
        return list(operation, resource).stream().map(ErsList.Item::name).toList();
    }

    private List<ErsList.Item> list(String operation, String resource) {
        var found = kept.get(resource);
        if (found == null || clock.instant().isAfter(found.until())) {
            var client = clients.admin();
            var items = ErsList.all(page -> client.read(operation, api -> api.list(resource, ErsList.PAGE_SIZE, page)));
            found = new Kept(items, clock.instant().plus(KEEP));
            kept.put(resource, found);
        }
        return found.items();
    }
}
