package io.vestibule.pages.sponsor;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.Monitor;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.Asked;

/** Which texts the person at the keyboard may see. */
@Singleton
class SeenTexts {

    private final Monitor monitor;
    private final Staff staff;
    private final Audit audit;

    SeenTexts(Monitor monitor, Staff staff, Audit audit) {
        this.monitor = monitor;
        this.staff = staff;
        this.audit = audit;
    }

    DeliveryFilter filter() {
        var powers = staff.powers();
        return switch (powers.sight()) {
            case ALL -> DeliveryFilter.all();
            case OWN -> DeliveryFilter.all().vouchedForBy(powers.account(), Set.of());
            case GROUP -> DeliveryFilter.all().vouchedForBy(powers.account(), powers.groups());
        };
    }

    /** By whom two people who see the same are known to see the same. */
    String whose() {
        var powers = staff.powers();
        return switch (powers.sight()) {
            case ALL -> "";
            case OWN -> powers.account();
            case GROUP -> powers.account() + " " + powers.groups();
        };
    }

    /** One of them. Whoever asks for somebody else's is told that there is none, and stands in the audit. */
    Delivery one(String id) {
        var wanted = Asked.id(id).orElseThrow(NotFoundException::new);
        var seen = filter();
        return Commit.read(() -> monitor.one(wanted, seen)).orElseThrow(() -> {
            if (Commit.read(() -> Delivery.byId(wanted)).isPresent()) {
                Commit.of(
                        "delivery.withheld",
                        () -> audit.note(staff.actor(), Action.FOREIGN_TEXT_REFUSED, "delivery:" + wanted, null, null));
            }
            return new NotFoundException();
        });
    }
}
