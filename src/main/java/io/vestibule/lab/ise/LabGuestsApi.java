package io.vestibule.lab.ise;

import java.time.Clock;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

/** The lab's own door to the guests of its ISE. */
@Path("/lab/api/guests")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LabGuestsApi {

    /** Without the password: that is for the guest's phone. */
    public record Shown(
            String id,
            String userName,
            String phoneNumber,
            String status,
            String guestType,
            String fromDate,
            String toDate) {}

    private final Guests guests;
    private final Clock clock;

    LabGuestsApi(Guests guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @GET
    public List<Shown> newestFirst() {
        return guests.newestFirst().stream().map(this::shown).toList();
    }

    private Shown shown(Guest guest) {
        return new Shown(
                guest.id(),
                guest.userName(),
                guest.info("phoneNumber"),
                guest.status(clock.instant()).name(),
                guest.text("guestType"),
                guest.access("fromDate"),
                guest.access("toDate"));
    }
}
