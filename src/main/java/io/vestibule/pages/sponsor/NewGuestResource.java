package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.guest.Person;
import io.vestibule.phone.PhoneReading;
import io.vestibule.registration.DeskRegistrations;
import io.vestibule.registration.DeskRegistrations.Registered;
import io.vestibule.registration.DeskWords;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.FieldError;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Registers a guest who stands at the desk: the account is made and the text sent as for the guest's own form. */
@Path(NewGuestResource.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
public class NewGuestResource {

    static final String PAGE = GuestQuery.PAGE + "/new";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final DeskForms forms;
    private final DeskRegistrations desk;
    private final Grants grants;
    private final Audit audit;
    private final StaffPages pages;
    private final Staff staff;

    NewGuestResource(
            DeskForms forms, DeskRegistrations desk, Grants grants, Audit audit, StaffPages pages, Staff staff) {
        this.forms = forms;
        this.desk = desk;
        this.grants = grants;
        this.audit = audit;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response show() {
        return form(OK, new MultivaluedHashMap<>(), List.of());
    }

    private Response form(int status, MultivaluedMap<String, String> typed, List<FieldError> errors) {
        var layout = pages.layout(errors.isEmpty() ? "New guest" : "Error: New guest", staff.name());
        return pages.page(status, SponsorTemplates.newguest(layout, forms.guest(typed, staff.powers(), errors)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> form) {
        var errors = new ArrayList<FieldError>();
        var portal = forms.portal(form, errors);
        var type = forms.type(form, staff.powers(), errors);
        var lasts = forms.lasts(form, errors);
        var reading = portal.map(known -> desk.phone(forms.text(form, "phone"), forms.text(form, "country"), known));
        if (reading.orElse(null) instanceof PhoneReading.Refused refused) {
            errors.add(new FieldError("phone", DeskWords.of(DeskRegistrations.problem(refused), true)));
        }
        if (!errors.isEmpty()) {
            return form(UNPROCESSABLE, form, errors);
        }
        var capped = grants.capped(lasts.orElseThrow(), type.orElseThrow(), staff.powers());
        var wanted = new DeskRegistrations.Wanted(
                portal.orElseThrow(),
                forms.nonce(form),
                (PhoneReading.Good) reading.orElseThrow(),
                type.orElseThrow(),
                capped,
                person(form),
                forms.language(form, portal.orElseThrow()),
                staff.name(),
                staff.powers().groups());
        return answer(form, register(wanted));
    }

    private Registered register(DeskRegistrations.Wanted wanted) {
        return Commit.of("desk.register", () -> {
            var registered = desk.register(wanted);
            if (registered instanceof Registered.Guest made) {
                audit.note(
                        staff.actor(),
                        Action.GUEST_CREATED,
                        "guest:" + made.guest().id,
                        null,
                        wanted.guestType() + " for " + wanted.lasts());
            }
            return registered;
        });
    }

    private Response answer(MultivaluedMap<String, String> form, Registered registered) {
        if (registered instanceof Registered.Guest made) {
            return StaffPages.seeOther(GuestQuery.PAGE + "/" + made.guest().id).build();
        }
        var words = registered instanceof Registered.Refused refused
                ? DeskWords.of(refused.problem(), true)
                : "This number has access already. Look for it in the list of guests";
        return form(UNPROCESSABLE, form, List.of(new FieldError("phone", words)));
    }

    private Person person(MultivaluedMap<String, String> form) {
        return new Person(
                forms.orNull(form, "firstName"),
                forms.orNull(form, "lastName"),
                forms.orNull(form, "company"),
                null,
                staff.name(),
                forms.orNull(form, "reason"));
    }
}
