package io.vestibule.pages.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.logging.Logger;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Deliveries;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.task.Commit;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The providers, and a test text through each. */
@Path("/admin")
@Blocking
@SameOriginOnly
@RolesAllowed(Role.Is.ADMIN)
public class AdminResource {

    private static final Logger LOG = Logger.getLogger(AdminResource.class);
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int REFERENCE_BYTES = 16;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private final SmsProviders providers;
    private final Deliveries deliveries;
    private final PhoneNumbers numbers;
    private final StaffPages pages;
    private final HealthViews health;
    private final Staff staff;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    AdminResource(
            SmsProviders providers,
            Deliveries deliveries,
            PhoneNumbers numbers,
            StaffPages pages,
            HealthViews health,
            Staff staff,
            Audit audit,
            Site site,
            Clock clock) {
        this.providers = providers;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.pages = pages;
        this.health = health;
        this.staff = staff;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @GET
    public Response show() {
        return page(OK, "", "", null, null);
    }

    /** Sends one text at once and shows what the provider answered. No guest's text waits for it. */
    @POST
    @Path("/providers/{name}/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(@PathParam("name") String name, @FormParam("phone") String phone) {
        var provider = providers.find(name).orElseThrow(NotFoundException::new);
        var typed = phone == null ? "" : phone.strip();
        if (!typed.startsWith("+") || !(numbers.read(typed, "GB", Set.of()) instanceof PhoneReading.Good good)) {
            return page(UNPROCESSABLE, name, typed, "Type a mobile number with + and the country's prefix", null);
        }
        LOG.infof("%s tries provider %s with a text to %s", staff.name(), name, good.number());
        var trial = provider.tryOut(message(provider, good));
        var view = TrialView.of(name, trial);
        Commit.of(
                "admin.test-text",
                () -> audit.note(
                        staff.actor(),
                        Action.TEST_TEXT_SENT,
                        "provider:" + name,
                        null,
                        "To " + good.number() + ". " + view.verdict()));
        return page(OK, name, typed, null, view);
    }

    private SmsMessage message(SmsProvider provider, PhoneReading.Good to) {
        var bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        return new SmsMessage(
                reference,
                random.nextInt(Integer.MAX_VALUE),
                to.number(),
                "Test of " + provider.name() + " by Vestibule at " + TIME.format(clock.instant()) + " UTC",
                Duration.ofMinutes(10),
                providers.sender(provider.name(), to.country(), new UUID(0, 0)),
                site.at("/callbacks/sms/" + provider.name() + "/" + reference));
    }

    private Response page(int status, String name, String typed, String error, TrialView trial) {
        var rows = providers.all().stream()
                .map(provider -> provider.name().equals(name)
                        ? ProviderRow.of(provider, typed, error)
                        : ProviderRow.of(provider, "", null))
                .toList();
        var fares = deliveries.fares();
        var layout = pages.layout("System", staff.name());
        return pages.page(
                        status,
                        AdminTemplates.providers(
                                layout,
                                rows,
                                trial,
                                health.now(),
                                fares.stream().map(FareRow::of).toList(),
                                UseRow.of(fares)))
                .build();
    }
}
