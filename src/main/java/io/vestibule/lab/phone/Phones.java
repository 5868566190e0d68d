package io.vestibule.lab.phone;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.lab.controller.Air;

/** What the phones' systems do about a network that wants a login. */
@Singleton
class Phones {

    private final PhoneStore store;
    private final Air air;
    private final Scout scout;
    private final Clock clock;

    Phones(PhoneStore store, Air air, Scout scout, Clock clock) {
        this.store = store;
        this.air = air;
        this.scout = scout;
        this.clock = clock;
    }

    /** A phone that joins a network for the first time. */
    Phone take(PhoneProfile profile, String mac, String network) {
        var phone = new Phone(air.address(mac), profile, network, clock.instant(), false, null, false);
        return join(phone);
    }

    Optional<Phone> find(String mac) {
        return store.find(air.address(mac)).map(this::settled);
    }

    Optional<Air.Reception> reception(Phone phone) {
        return air.reception(phone.mac());
    }

    List<Step> steps(Phone phone) {
        return store.steps(phone.mac());
    }

    Phone after(Event event, Phone phone) {
        return switch (event) {
            case JOIN -> join(phone);
            case LEAVE -> reception(phone).map(heard -> leave(phone, "Left")).orElse(phone);
            case OPEN -> open(phone);
            case LOAD -> loaded(phone);
            case PRESS -> closed(phone, "Closed the window");
            case SWITCH -> switched(phone);
        };
    }

    private Phone join(Phone phone) {
        air.join(phone.mac(), phone.network(), phone.profile().probe().address());
        note(phone, "Joined " + ssid(phone));
        var redirect = air.redirect(phone.mac());
        note(
                phone,
                "Asked " + phone.profile().probe().address() + ": " + (redirect.isPresent() ? "redirected" : "online"));
        if (redirect.isEmpty()) {
            return saved(phone.closed().looked(true));
        }
        var agents = phone.profile().agents();
        if (agents.helper()) {
            note(phone, "Its helper loaded the portal, " + scout.load(redirect.get(), agents.probe()));
        }
        var captive = phone.closed().looked(false);
        return phone.profile().has(Habit.OPENS_BY_ITSELF) ? open(captive) : saved(captive);
    }

    private Phone open(Phone phone) {
        if (phone.open() || air.redirect(phone.mac()).isEmpty()) {
            return phone;
        }
        note(phone, "Opened the login window");
        return saved(phone.opened());
    }

    private Phone leave(Phone phone, String words) {
        note(phone, words + " " + ssid(phone));
        air.leave(phone.mac());
        return saved(phone.closed().looked(false));
    }

    private Phone loaded(Phone phone) {
        return phone.profile()
                .looksAfterLoad()
                .filter(wait -> phone.open())
                .map(wait -> settled(saved(phone.looksAt(clock.instant().plus(wait)))))
                .orElse(phone);
    }

    private Phone switched(Phone phone) {
        if (!phone.open()) {
            return phone;
        }
        if (phone.profile().has(Habit.LEAVES_WHEN_CLOSED)) {
            return closed(phone, "Went to another app: the window closed");
        }
        note(phone, "Went to another app: the window waits behind it");
        return phone;
    }

    private Phone closed(Phone phone, String words) {
        if (!phone.open()) {
            return phone;
        }
        if (phone.profile().has(Habit.LEAVES_WHEN_CLOSED) && !phone.satisfied()) {
            return leave(phone, words + ", which left");
        }
        note(phone, words);
        return saved(phone.closed());
    }

    /** Looks for the Internet when that is due. */
    private Phone settled(Phone phone) {
        if (phone.profile().looksAfterLoad().isEmpty()) {
            return phone.looked(online(phone));
        }
        if (phone.looksAt() == null || phone.looksAt().isAfter(clock.instant())) {
            return phone;
        }
        var looked = phone.looked(online(phone));
        note(phone, "Looked after a page load: " + outcome(phone, looked));
        return saved(looked);
    }

    private static String outcome(Phone before, Phone after) {
        if (!after.satisfied()) {
            return "still captive";
        }
        return before.open() && !after.open() ? "online, so the window closed" : "online, so Cancel became Done";
    }

    private boolean online(Phone phone) {
        return reception(phone).filter(Air.Reception::online).isPresent();
    }

    private String ssid(Phone phone) {
        return reception(phone).map(Air.Reception::ssid).orElse("");
    }

    private Phone saved(Phone phone) {
        store.save(phone);
        return phone;
    }

    private void note(Phone phone, String words) {
        store.note(phone.mac(), clock.instant(), words);
    }
}
