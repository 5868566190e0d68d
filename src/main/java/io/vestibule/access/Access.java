package io.vestibule.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.Grant;
import io.vestibule.controller.Proof;
import io.vestibule.guest.Ending;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestEvents;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Tasks;

/**
 * Lets devices on and takes them off again: through the controller, to which the guest's browser is handed over, or
 * through ISE. All of it happens inside the caller's transaction; the work with ISE follows in durable tasks.
 */
@Singleton
public class Access {

    private static final String SUSPENDED = "The account is suspended";
    private static final String OVER = "The account is over";

    private final Controllers controllers;
    private final NetworkSessions sessions;
    private final AccessConfig config;
    private final Keeper keeper;
    private final Tasks tasks;
    private final Clock clock;

    Access(
            Controllers controllers,
            NetworkSessions sessions,
            AccessConfig config,
            Keeper keeper,
            Tasks tasks,
            Clock clock) {
        this.controllers = controllers;
        this.sessions = sessions;
        this.config = config;
        this.keeper = keeper;
        this.tasks = tasks;
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
    public void begin(UUID registration, String way, Guest guest, Device device, Grant grant) {
        guest.loginAt = clock.instant();
        if (grant instanceof Grant.ServerCall) {
            ask(registration, way, guest, device, null);
            tasks.schedule(LetOnTask.NAME, registration.toString());
        } else if (grant instanceof Grant.Collected collected) {
            ask(registration, way, guest, device, collected);
        } else if (proof(way) == Proof.RADIUS) {
            watch(guest, registration, device);
        } else {
            ask(registration, way, guest, device, null).move(Letting.HANDED_OVER, null, null, clock.instant());
        }
    }

    private ControllerGrant ask(UUID registration, String way, Guest guest, Device device, Grant.Collected collected) {
        var grant = ControllerGrant.locked(registration).orElseGet(ControllerGrant::new);
        grant.id = registration;
        grant.guestId = guest.id;
        grant.way = way;
        grant.gateway = collected == null ? null : collected.gateway();
        grant.endpointKey = collected == null ? null : collected.key();
        grant.mac = device.mac();
        grant.until = controllers.isToldTheEnd(way) ? guest.validTo : null;
        grant.endingAt = null;
        grant.endingWhy = null;
        grant.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        grant.move(Letting.ASKED, null, null, grant.askedAt);
        grant.persist();
        return grant;
    }

    /** How far the controller is; empty for those that are neither asked nor ask. Within a transaction. */
    public Optional<Letting> letting(UUID registration) {
        return ControllerGrant.<ControllerGrant>findByIdOptional(registration).map(grant -> grant.state);
    }

    private void watch(Guest guest, UUID registration, Device device) {
        var admission = Admission.asked(guest.id, registration, Way.CONTROLLER, device, clock.instant());
        admission.mac = device.mac();
        // without a NAT the browser's address is the device's, as the controller takes the login of no other
        admission.sessionAddress = config.noNat() ? device.address() : null;
        admission.persist();
        tasks.schedule(OnlineTask.NAME, admission.id.toString());
    }

    /** Whether there is anything by which a device can be told, so that it makes sense to ask ISE to let it on. */
    public boolean canTell(Device device) {
        return device.session() != null || config.noNat() && device.address() != null;
    }

    /**
     * Has a device let on by ISE. The same journey asking twice is one.
     *
     * @param group the endpoint group whose devices ISE lets on
     * @param toCheck the typed password when only ISE can check it; empty when it is known to be right
     */
    public void letIn(Guest guest, UUID registration, Device device, String group, Optional<Secret> toCheck) {
        guest.loginAt = clock.instant();
        var running = Admission.latestOf(registration)
                .filter(admission -> admission.state.underWay())
                .filter(admission -> Objects.equals(admission.sessionId, device.session()));
        if (running.isPresent() && toCheck.isEmpty()) {
            return;
        }
        var admission = Admission.asked(guest.id, registration, Way.ISE, device, clock.instant());
        admission.endpointGroup = group;
        admission.typedSealed = toCheck.map(typed -> keeper.seal(Identifying.TYPED, typed.reveal()))
                .orElse(null);
        admission.persist();
        AccessEvent.note(admission, "asked", "The guest asked to be let on", clock.instant());
        tasks.schedule(LetIn.NAME, admission.id.toString());
    }

    /** The way onto the network of a journey; within a transaction. */
    public Optional<AdmissionView> of(UUID registration) {
        return Admission.latestOf(registration).map(this::view);
    }

    private AdmissionView view(Admission admission) {
        return new AdmissionView(
                admission.id,
                admission.way,
                admission.state,
                admission.refusal,
                admission.trouble,
                admission.mac,
                admission.onlineAt,
                admission.endsAt,
                others(admission).stream()
                        .map(other -> new AdmissionView.Other(other.id, other.mac, other.onlineAt))
                        .toList());
    }

    /** Those that can be ended: without a monitoring node nobody can. */
    private List<Admission> others(Admission admission) {
        if (!sessions.configured()) {
            return List.of();
        }
        var own = admission.mac == null ? admission.claimedMac : admission.mac;
        return Admission.holding(admission.guestId).stream()
                .filter(other -> other.state == AdmissionState.ONLINE && !other.id.equals(admission.id))
                .filter(other -> other.mac != null && !other.mac.equals(own))
                .toList();
    }

    /** Whether evidence of a login can come. */
    public boolean provable(Guest guest) {
        return !guest.loggedIn || sessions.configured();
    }

    /** Takes the device of a journey off the network. */
    public void logOut(UUID registration) {
        Admission.latestOf(registration)
                .filter(admission -> admission.way == Way.ISE && admission.state != AdmissionState.ENDED)
                .map(admission -> Admission.locked(admission.id))
                .ifPresent(admission -> leave(admission, "The guest logs out"));
    }

    /**
     * Takes another device of the same account off the network, and asks again for the one that was refused for its sake.
     *
     * @return whether there is such a device
     */
    public boolean endOther(UUID registration, UUID other) {
        var mine = Admission.latestOf(registration);
        var theirs = mine.stream()
                .flatMap(admission -> others(admission).stream())
                .filter(admission -> admission.id.equals(other))
                .findFirst();
        theirs.map(admission -> Admission.locked(admission.id))
                .ifPresent(admission -> leave(admission, "The guest ends this device in favour of another"));
        mine.filter(admission -> theirs.isPresent() && admission.refusal == Refusal.TOO_MANY_DEVICES)
                .map(admission -> Admission.locked(admission.id))
                .ifPresent(this::again);
        return theirs.isPresent();
    }

    private void again(Admission admission) {
        admission.refusal = null;
        admission.createdAt = clock.instant();
        admission.move(AdmissionState.ASKED, clock.instant());
        tasks.schedule(LetIn.NAME, admission.id.toString());
    }

    private void leave(Admission admission, String why) {
        AccessEvent.note(admission, "leaving", why, clock.instant());
        LetOut.begin(admission, tasks, clock.instant());
    }

    /** ISE asks nobody who is on already, so the session has to be ended. */
    void suspended(@Observes GuestEvents.AccountSuspended event) {
        for (var admission : Admission.holding(event.guestId())) {
            if (admission.state != AdmissionState.LEAVING && (admission.placed || sessions.configured())) {
                leave(admission, SUSPENDED);
            }
        }
        if (!sessions.configured()) {
            Admission.perhapsOnline(event.guestId()).forEach(admission -> stays(admission, SUSPENDED));
        }
    }

    /** With the account ends what it let on. A login at the controller ISE ends by itself when its time is over. */
    void ended(@Observes GuestEvents.AccountEnded event) {
        Guest guest = Guest.findById(event.guestId());
        for (var admission : Admission.notOver(event.guestId())) {
            var early = endsEarly(admission, guest);
            if (admission.placed
                    || admission.state == AdmissionState.ONLINE
                            && (admission.way == Way.ISE || early && sessions.configured())) {
                leave(admission, OVER);
            } else if (admission.state != AdmissionState.LEAVING) {
                if (early && !sessions.configured() && admission.isPerhapsOnline()) {
                    stays(admission, OVER);
                }
                admission.end(clock.instant());
            }
        }
    }

    /** Whether the session goes on although the account is over: ISE set its end by the account as it was at the login. */
    private boolean endsEarly(Admission admission, Guest guest) {
        return guest.endedWhy != Ending.TIME_OVER
                || admission.endsAt != null
                        && admission.endsAt.isAfter(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private void stays(Admission admission, String why) {
        AccessEvent.note(
                admission,
                AccessEvent.STAYS,
                why
                        + ", but a session at the controller goes on until the controller ends it: no monitoring node is set"
                        + " up that could",
                clock.instant());
    }
}
