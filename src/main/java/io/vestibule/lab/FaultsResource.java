package io.vestibule.lab;

import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The fault switches over HTTP: {@code /lab/api/faults/sms/twilio}. */
@Path("/lab/api/faults")
public class FaultsResource {

    /** A switch as it is asked for; what is left out has a default. */
    public record Wish(String mode, Integer delayMs, Double share) {}

    /** A switch as it stands. */
    public record Shown(String system, String mode, int delayMs, double share) {}

    private final Faults faults;
    private final Instance<FaultSystem> systems;

    FaultsResource(Faults faults, Instance<FaultSystem> systems) {
        this.faults = faults;
        this.systems = systems;
    }

    @GET
    public List<Shown> all() {
        return names().stream().map(this::shown).toList();
    }

    @DELETE
    public void clearAll() {
        faults.clearAll();
    }

    @GET
    @Path("/{system:.+}")
    public Shown one(@PathParam("system") String system) {
        return shown(known(system));
    }

    @PUT
    @Path("/{system:.+}")
    public Shown set(@PathParam("system") String system, Wish wish) {
        faults.set(known(system), fault(wish));
        return shown(system);
    }

    @DELETE
    @Path("/{system:.+}")
    public void clear(@PathParam("system") String system) {
        faults.clear(known(system));
    }

    private static Fault fault(Wish wish) {
        if (wish == null || wish.mode() == null || !Faults.MODES.contains(wish.mode())) {
            throw LabAnswers.badRequest("mode must be one of " + String.join(", ", new TreeSet<>(Faults.MODES)));
        }
        int delayMs = wish.delayMs() == null ? 0 : wish.delayMs();
        double share = wish.share() == null ? 1.0 : wish.share();
        if (delayMs < 0) {
            throw LabAnswers.badRequest("delayMs must not be negative");
        }
        if (!(share >= 0.0 && share <= 1.0)) {
            throw LabAnswers.badRequest("share must be between 0.0 and 1.0");
        }
        return new Fault(wish.mode(), delayMs, share);
    }

    private String known(String system) {
        if (!names().contains(system)) {
            throw LabAnswers.badRequest(
                    "there is no system of this name here; there are " + String.join(", ", names()));
        }
        return system;
    }

    private TreeSet<String> names() {
        var names = new TreeSet<String>();
        systems.forEach(system -> names.add(system.system()));
        return names;
    }

    private Shown shown(String system) {
        var fault = faults.shown(system);
        return new Shown(system, fault.mode(), fault.delayMs(), fault.share());
    }
}
