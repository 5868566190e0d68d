package io.vestibule.lab.ise;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.Blocking;

/** What can be done to an account beyond changing its fields. All answer without a body but the one with a new password. */
@Ers
@Path(Ers.ROOT + "/" + Ers.GUEST_USER)
@Blocking
public class GuestOperations {

    private static final JsonShape ADDITIONAL = new JsonShape().ignored("additionalData");

    private final Guests guests;
    private final IseSwitches switches;
    private final Clock clock;

    GuestOperations(Guests guests, IseSwitches switches, Clock clock) {
        this.guests = guests;
        this.switches = switches;
        this.clock = clock;
    }

    @PUT
    @Path("approve/{id}")
    public void approve(@PathParam("id") String id) {
        need(switches.now().canApproveSelfregGuests(), "canApproveSelfregGuests");
        move(
                id,
                Set.of(GuestStatus.PENDING_APPROVAL, GuestStatus.DENIED),
                guest -> guest.becomes(GuestStatus.AWAITING_INITIAL_LOGIN, null));
    }

    @PUT
    @Path("deny/{id}")
    public void deny(@PathParam("id") String id) {
        need(switches.now().canApproveSelfregGuests(), "canApproveSelfregGuests");
        move(
                id,
                Set.of(GuestStatus.PENDING_APPROVAL, GuestStatus.AWAITING_INITIAL_LOGIN, GuestStatus.ACTIVE),
                guest -> guest.becomes(GuestStatus.DENIED, null));
    }

    @PUT
    @Path("suspend/{id}")
    public void suspend(@PathParam("id") String id, String body) {
        need(switches.now().canSuspendGuestAccounts(), "canSuspendGuestAccounts");
        var reason = reason(body);
        if (reason == null && switches.now().requireSuspensionReason()) {
            throw Refusal.invalid("A reason for the suspension is required");
        }
        move(
                id,
                Set.of(GuestStatus.AWAITING_INITIAL_LOGIN, GuestStatus.ACTIVE),
                guest -> guest.becomes(GuestStatus.SUSPENDED, reason));
    }

    @PUT
    @Path("suspend/name/{name}")
    public void suspendByName(@PathParam("name") String name) {
        suspend(idOf(name), "");
    }

    @PUT
    @Path("reinstate/{id}")
    public void reinstate(@PathParam("id") String id) {
        need(switches.now().canReinstateSuspendedAccounts(), "canReinstateSuspendedAccounts");
        move(id, Set.of(GuestStatus.SUSPENDED), guest -> guest.becomes(guest.before(), null));
    }

    @PUT
    @Path("reinstate/name/{name}")
    public void reinstateByName(@PathParam("name") String name) {
        reinstate(idOf(name));
    }

    @PUT
    @Path("resetpassword/{id}")
    public Response resetPassword(@PathParam("id") String id) {
        var settings = switches.now();
        need(settings.canResetGuestPasswords(), "canResetGuestPasswords");
        var made = settings.passwordPolicy().newPassword();
        guests.change(id, guest -> guest.withPassword(made)).orElseThrow(GuestOperations::absent);
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("resultValue").addObject().put("name", "password").put("value", made);
        return ErsAnswers.wrapped("OperationResult", result);
    }

    private void move(String id, Set<GuestStatus> from, UnaryOperator<Guest> move) {
        guests.change(id, guest -> {
                    var status = guest.status(clock.instant());
                    if (!from.contains(status)) {
                        throw Refusal.invalid("The operation is not possible for an account in state " + status);
                    }
                    return move.apply(guest);
                })
                .orElseThrow(GuestOperations::absent);
    }

    private void need(boolean right, String name) {
        if (!right) {
            throw Refusal.missingRight(switches.now(), name);
        }
    }

    private String idOf(String name) {
        return guests.byName(name).orElseThrow(GuestOperations::absent).id();
    }

    private static String reason(String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        for (var data :
                JsonShape.read(body, "OperationAdditionalData", ADDITIONAL).path("additionalData")) {
            if (data.path("name").asText().equals("reason")
                    && !data.path("value").asText("").isBlank()) {
                return data.path("value").asText();
            }
        }
        return null;
    }

    private static Refusal absent() {
        return Refusal.notFound(GuestShape.WRAPPER);
    }
}
