package io.vestibule.ise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;

/**
 * The life of a guest account in ISE. Each call is made now and blocks; what goes wrong is an {@link IseException}.
 * Reads are repeated a few times when ISE ails. Changes are sent once: when {@link IseException#outcomeUnknown()} says
 * that one may have been made, the caller looks before it asks again.
 */
@ApplicationScoped
public class GuestAccounts {

    private final ErsClients clients;
    private final IseDirectory directory;
    private final IseSettings settings;

    GuestAccounts(ErsClients clients, IseDirectory directory, IseSettings settings) {
        this.clients = clients;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Makes an account and returns its id. The password is read afterwards, since ISE does not tell it here.
     *
     * @throws IseException of kind {@link IseFailure#NAME_TAKEN} when the user name exists, perhaps as an expired
     *     account; with {@link IseException#outcomeUnknown()} when only {@link #findByName} can tell
     */
    public String create(NewAccount account) {
        var body = GuestUserJson.ofNew(account, directory.sponsorPortalId(), zoneFor(account.location()));
        var confidential = account.password().map(Secret::reveal).stream().toList();
        var answer = clients.sponsor()
                .change("ise.create", confidential, (api, csrf) -> api.create(csrf.value(), csrf.cookies(), body));
        return answer.location()
                .map(Segments::last)
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new IseException(
                        IseFailure.UNREADABLE,
                        "HTTP " + answer.status() + " without the address of the new account",
                        null,
                        true,
                        null));
    }

    /** The account of exactly this user name; empty when ISE has none. */
    public Optional<GuestAccount> findByName(String userName) {
        return get("ise.find", api -> api.readByName(Segments.encoded(userName)));
    }

    /** The account of this id; empty when ISE has none. */
    public Optional<GuestAccount> read(String id) {
        return get("ise.read", api -> api.read(Segments.encoded(id)));
    }

    /** Makes ISE generate a new password, and returns it unless ISE hides it from our sponsor. */
    public Optional<Secret> resetPassword(String id) {
        var answer = act("ise.reset-password", "resetpassword", id, "");
        if (answer.body().isBlank()) {
            return Optional.empty();
        }
        for (var pair : Json.readWrapped(answer, "OperationResult").path("resultValue")) {
            if (pair.path("name").asText().equals("password")) {
                return GuestUserJson.visible(pair.path("value").asText());
            }
        }
        return Optional.empty();
    }

    /** Sets another phone number. */
    public void changePhone(String id, PhoneNumber phone) {
        update(id, user -> GuestUserJson.putPhone(user, phone.e164()));
    }

    /** Sets another validity, on the wall clock of the location that the account has in ISE by now. */
    public void extend(String id, Instant from, Instant to) {
        update(
                id,
                user -> GuestUserJson.putWindow(
                        user,
                        location -> LocationDates.window(
                                from, to, zoneFor(location.orElseGet(settings::defaultLocation)))));
    }

    /** Deletes the account; one that is gone already is fine. */
    public void delete(String id) {
        try {
            clients.sponsor()
                    .change(
                            "ise.delete",
                            List.of(),
                            (api, csrf) -> api.delete(csrf.value(), csrf.cookies(), Segments.encoded(id)));
        } catch (IseException e) {
            if (e.kind() != IseFailure.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** Bars the account until it is reinstated. ISE may insist on a reason. */
    public void suspend(String id, String reason) {
        act("ise.suspend", "suspend", id, additionalData("reason", reason));
    }

    /** Lets a suspended account in again. */
    public void reinstate(String id) {
        act("ise.reinstate", "reinstate", id, "");
    }

    /** How the sponsor's calls fared of late. */
    public IseHealth health() {
        return clients.sponsor().health();
    }

    private Optional<GuestAccount> get(String operation, Function<ErsApi, Response> request) {
        try {
            var answer = clients.sponsor().read(operation, request);
            return Optional.of(GuestUserJson.read(Json.readWrapped(answer, GuestUserJson.WRAPPER), settings::zoneOf));
        } catch (IseException e) {
            if (e.kind() == IseFailure.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** ISE takes whole accounts only: read, leave out what must not come back, change, write. */
    private void update(String id, Consumer<ObjectNode> change) {
        var sponsor = clients.sponsor();
        var before = sponsor.read("ise.read", api -> api.read(Segments.encoded(id)));
        var user =
                GuestUserJson.changeable(Json.readWrapped(before, GuestUserJson.WRAPPER), directory.sponsorPortalId());
        change.accept(user);
        var body = GuestUserJson.wrapped(user);
        sponsor.change(
                "ise.update",
                List.of(),
                (api, csrf) -> api.update(csrf.value(), csrf.cookies(), Segments.encoded(id), body));
    }

    private ErsAnswer act(String operation, String verb, String id, String body) {
        return clients.sponsor()
                .change(
                        operation,
                        List.of(),
                        (api, csrf) -> api.act(csrf.value(), csrf.cookies(), verb, Segments.encoded(id), body));
    }

    private ZoneId zoneFor(String location) {
        return settings.zoneOf(location)
                .orElseThrow(() -> new IseException(
                        IseFailure.REFUSED, settings.problemOf(location).orElse(location)));
    }

    private static String additionalData(String name, String value) {
        var body = Json.object();
        body.withObjectProperty("OperationAdditionalData")
                .withArrayProperty("additionalData")
                .addObject()
                .put("name", name)
                .put("value", value);
        return body.toString();
    }
}
