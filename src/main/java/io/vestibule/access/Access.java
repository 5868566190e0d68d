package io.vestibule.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.Grant;
import io.vestibule.controller.Proof;
import io.vestibule.guest.Guest;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Tasks;

/** Lets an endpoint on: hands the guest's browser to the controller or asks it, then looks for evidence that it worked. */
@Singleton
public class Access {

    private final Controllers controllers;
    private final Tasks tasks;
    private final Keeper keeper;
    private final Clock clock;

    Access(Controllers controllers, Tasks tasks, Keeper keeper, Clock clock) {
        this.controllers = controllers;
        this.tasks = tasks;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Whether nobody could tell now that a typed password is wrong: the controller does not check it, and our copy was
     * erased after the guest got on. It comes back from ISE by the account task.
     */
    public boolean cannotCheck(String way, Guest guest) {
        return proof(way).needsOurCheck() && guest.password(keeper).isEmpty();
    }

    /** Where the evidence of a login will come from. */
    public Proof proof(String way) {
        return controllers.proof(way).orElse(Proof.RADIUS);
    }

    /** How the guest is let on; empty when the controller is not configured any more or told too little. */
    public Optional<Grant> grant(String way, Guest guest, Secret password, URI landing) {
        var left = guest.validTo == null ? Duration.ZERO : Duration.between(clock.instant(), guest.validTo);
        return controllers.grant(way, new Account(guest.userName, password, left, landing));
    }

    /** Begins what we have a hand in: asking the controller, or watching for the login; inside the caller's transaction. */
    public void begin(UUID registration, String way, Guest guest, Grant grant) {
        guest.loginAt = clock.instant();
        if (grant instanceof Grant.ServerCall) {
            ask(registration, way, guest, null);
            tasks.schedule(LetOnTask.NAME, registration.toString());
        } else if (grant instanceof Grant.Collected collected) {
            ask(registration, way, guest, collected);
        } else if (proof(way) == Proof.RADIUS) {
            tasks.schedule(OnlineTask.NAME, guest.id.toString());
        }
    }

    private void ask(UUID registration, String way, Guest guest, Grant.Collected collected) {
        var grant = ControllerGrant.locked(registration).orElseGet(ControllerGrant::new);
        grant.id = registration;
        grant.guestId = guest.id;
        grant.way = way;
        grant.gateway = collected == null ? null : collected.gateway();
        grant.endpointKey = collected == null ? null : collected.key();
        grant.askedAt = clock.instant();
        grant.move(Letting.ASKED, null, null, grant.askedAt);
        grant.persist();
    }

    /** How far the controller is; empty for those that are neither asked nor ask. Within a transaction. */
    public Optional<Letting> letting(UUID registration) {
        return ControllerGrant.<ControllerGrant>findByIdOptional(registration).map(grant -> grant.state);
    }
}
