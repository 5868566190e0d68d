package io.vestibule.pages.sponsor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.Monitor;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.Csv;

/** The list of the monitoring page as a file: what its filters show, with numbers masked. */
@Path(DeliveryQuery.FILE)
@Blocking
@RolesAllowed({Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class DeliveriesFileResource {

    private static final List<String> COLUMNS = List.of(
            "id",
            "state",
            "asked_at",
            "updated_at",
            "took_seconds",
            "number",
            "country",
            "portal",
            "purpose",
            "channel",
            "parts",
            "provider",
            "provider_id",
            "attempts",
            "failure",
            "code",
            "reason");

    private final DeliveryViews views;
    private final SeenTexts seen;
    private final Monitor monitor;
    private final Staff staff;
    private final Audit audit;
    private final Csv csv;

    DeliveriesFileResource(DeliveryViews views, SeenTexts seen, Monitor monitor, Staff staff, Audit audit, Csv csv) {
        this.views = views;
        this.seen = seen;
        this.monitor = monitor;
        this.staff = staff;
        this.audit = audit;
        this.csv = csv;
    }

    @GET
    public Response file(@BeanParam DeliveryQuery query, @QueryParam("bom") String bom) {
        var filter = views.filter(query, seen.filter());
        var actor = staff.actor();
        Commit.of("deliveries.export", () -> audit.note(actor, Action.DELIVERIES_EXPORTED, null, null, query.words()));
        return csv.file(
                "deliveries.csv", "1".equals(bom), COLUMNS, rows -> monitor.each(filter, some -> write(some, rows)));
    }

    private static void write(List<Delivery> deliveries, Consumer<List<String>> rows) {
        var attempts = Commit.read(() -> Attempt.countsOf(
                deliveries.stream().map(delivery -> delivery.id).toList()));
        deliveries.forEach(delivery -> rows.accept(cells(delivery, attempts)));
    }

    private static List<String> cells(Delivery delivery, Map<UUID, Integer> attempts) {
        return Arrays.asList(
                delivery.id.toString(),
                delivery.state.word(),
                delivery.createdAt.toString(),
                delivery.updatedAt.toString(),
                delivery.tookMillis == null ? "" : String.format(Locale.ROOT, "%.1f", delivery.tookMillis / 1000.0),
                delivery.phoneMasked,
                delivery.country,
                delivery.portal,
                delivery.purpose,
                delivery.channel.word(),
                String.valueOf(delivery.parts),
                delivery.provider,
                delivery.providerId,
                String.valueOf(attempts.getOrDefault(delivery.id, 0)),
                delivery.reasonKind,
                delivery.reasonCode,
                delivery.reason);
    }
}
