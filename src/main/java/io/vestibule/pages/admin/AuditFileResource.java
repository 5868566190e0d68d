package io.vestibule.pages.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import io.vestibule.audit.AuditEvent;
import io.vestibule.audit.AuditFilter;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.Csv;

/** The audit as a file. Who takes it away stands in it, too. */
@Path(AuditQuery.PAGE + ".csv")
@Blocking
@RolesAllowed({Role.Is.ADMIN, Role.Is.AUDITOR})
public class AuditFileResource {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of("id", "at", "who", "address", "action", "subject", "before", "after");

    private final Audit audit;
    private final Staff staff;
    private final Csv csv;

    AuditFileResource(Audit audit, Staff staff, Csv csv) {
        this.audit = audit;
        this.staff = staff;
        this.csv = csv;
    }

    @GET
    public Response file(@BeanParam AuditQuery query, @QueryParam("bom") String bom) {
        var actor = staff.actor();
        Commit.of("audit.export", () -> audit.note(actor, Action.AUDIT_EXPORTED, null, null, query.words()));
        var filter = query.filter(AuditPages.ZONE);
        return csv.file("audit.csv", "1".equals(bom), COLUMNS, rows -> write(filter, rows));
    }

    private static void write(AuditFilter filter, Consumer<List<String>> rows) {
        for (var next = Optional.of(filter); next.isPresent(); ) {
            var asked = next.get();
            var some = Commit.read(() -> AuditEvent.newest(asked, AT_ONCE));
            some.forEach(event -> rows.accept(cells(event)));
            next = some.size() < AT_ONCE ? Optional.empty() : Optional.of(filter.before(some.get(some.size() - 1).id));
        }
    }

    private static List<String> cells(AuditEvent event) {
        return Arrays.asList(
                event.id.toString(),
                event.at.toString(),
                event.actor,
                event.address,
                event.action.word(),
                event.subject,
                event.before,
                event.after);
    }
}
