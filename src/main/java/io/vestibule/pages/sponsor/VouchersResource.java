package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.voucher.Voucher;
import io.vestibule.voucher.Vouchers;
import io.vestibule.web.Asked;
import io.vestibule.web.FieldError;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Vouchers: the list, the form that makes them, and the slips. */
@Path(VoucherQuery.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class VouchersResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST = 50;
    private static final int MOST_DEVICES = 10;

    private final VoucherViews views;
    private final Vouchers vouchers;
    private final DeskForms forms;
    private final Grants grants;
    private final Viewing viewing;
    private final Slips slips;
    private final StaffPages pages;
    private final Staff staff;
    private final Clock clock;

    VouchersResource(
            VoucherViews views,
            Vouchers vouchers,
            DeskForms forms,
            Grants grants,
            Viewing viewing,
            Slips slips,
            StaffPages pages,
            Staff staff,
            Clock clock) {
        this.views = views;
        this.vouchers = vouchers;
        this.forms = forms;
        this.grants = grants;
        this.viewing = viewing;
        this.slips = slips;
        this.pages = pages;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return list(OK, VoucherQuery.of(uri.getQueryParameters()), "");
    }

    private Response list(int status, VoucherQuery query, String notice) {
        var board = views.board(query, staff.powers(), Rights.of(staff), notice);
        return pages.page(status, SponsorTemplates.vouchers(pages.layout("Vouchers", staff.name()), board))
                .build();
    }

    @GET
    @Path("/new")
    @RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response form() {
        return form(OK, new MultivaluedHashMap<>(), List.of());
    }

    private Response form(int status, MultivaluedMap<String, String> typed, List<FieldError> errors) {
        var layout = pages.layout(errors.isEmpty() ? "New vouchers" : "Error: New vouchers", staff.name());
        return pages.page(status, SponsorTemplates.newvouchers(layout, forms.voucher(typed, staff.powers(), errors)))
                .build();
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response make(MultivaluedMap<String, String> form) {
        var errors = new ArrayList<FieldError>();
        var portal = forms.portal(form, errors);
        var type = forms.type(form, staff.powers(), errors);
        var lasts = forms.lasts(form, errors);
        var names = names(form, errors);
        var devices = DeskForms.number(forms.text(form, "devices"), 1, MOST_DEVICES);
        if (devices.isEmpty()) {
            errors.add(new FieldError("devices", "Enter a number from 1 to " + MOST_DEVICES));
        }
        // the day that was chosen is meant as a whole
        var useBy = Asked.day(form.getFirst("useBy"), DeliveryViews.ZONE, 1)
                .map(end -> end.minusSeconds(60))
                .filter(end -> end.isAfter(clock.instant()));
        if (useBy.isEmpty()) {
            errors.add(new FieldError("useBy", "Choose a day that is not over"));
        }
        if (errors.isEmpty()) {
            tooLong(type.orElseThrow(), useBy.orElseThrow(), lasts.orElseThrow(), errors);
        }
        if (!errors.isEmpty()) {
            return form(UNPROCESSABLE, form, errors);
        }
        var order = new Vouchers.Order(
                UUID.fromString(forms.nonce(form)),
                portal.orElseThrow(),
                type.orElseThrow(),
                names,
                devices.orElseThrow(),
                useBy.orElseThrow(),
                lasts.orElseThrow(),
                staff.powers().groups());
        return made(form, order);
    }

    /** An account must be able to live for both clocks, one after the other. */
    private void tooLong(String type, Instant useBy, Duration lasts, List<FieldError> errors) {
        var longest = grants.longest(type, staff.powers());
        if (Duration.between(clock.instant(), useBy).plus(lasts).compareTo(longest) > 0) {
            errors.add(new FieldError(
                    "useBy",
                    "Both clocks together may not be longer than " + GuestLook.length(longest)
                            + " for this guest type. Choose an earlier day or a shorter time"));
        }
    }

    private List<String> names(MultivaluedMap<String, String> form, List<FieldError> errors) {
        var names = new ArrayList<>(DeskForms.names(form));
        var amount = DeskForms.number(forms.text(form, "amount"), 1, MOST);
        if (amount.isEmpty()) {
            errors.add(new FieldError("amount", "Enter a number from 1 to " + MOST));
        }
        if (names.size() > MOST) {
            errors.add(new FieldError("names", "Enter at most " + MOST + " names"));
        }
        names.addAll(Collections.nCopies(Math.max(0, amount.orElse(1) - names.size()), null));
        return names;
    }

    private Response made(MultivaluedMap<String, String> form, Vouchers.Order order) {
        var printNow = form.getFirst("printNow") != null;
        var paper = Paper.ofWord(form.getFirst("paper"));
        var back = VoucherQuery.PAGE + "?batch=" + order.batch();
        var sheet = Commit.of("vouchers.make", () -> {
            var made = vouchers.make(staff.actor(), order);
            return printNow && !made.isEmpty() ? print(paper, made, back) : null;
        });
        return sheet == null ? StaffPages.seeOther(back).build() : show(sheet);
    }

    /** The sheet itself is the answer, since codes stand on it that belong in no address. */
    @POST
    @Path("/prints")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response print(MultivaluedMap<String, String> form) {
        var ids = chosen(form);
        if (ids.isEmpty()) {
            return list(UNPROCESSABLE, VoucherQuery.of(form), "Select at least one voucher");
        }
        var back = VoucherQuery.of(form).address(Optional.empty());
        return show(Commit.of("vouchers.print", () -> {
            var some = vouchers.visible(staff.actor(), viewing.of(staff.powers()), ids, "printing");
            return some.isEmpty() ? null : print(Paper.ofWord(form.getFirst("paper")), some, back);
        }));
    }

    /** Those that were ticked, all of the page, or all that match. */
    private List<UUID> chosen(MultivaluedMap<String, String> form) {
        if (form.getFirst("one") != null || form.getFirst("all") == null) {
            return Ticked.of(form, Vouchers.AT_ONCE);
        }
        var filter = VoucherQuery.of(form).filter(viewing.of(staff.powers()));
        return vouchers.matching(filter).stream().map(voucher -> voucher.id).toList();
    }

    private Response confirm(MultivaluedMap<String, String> form, int count) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        fields.add(Map.entry("confirmed", "yes"));
        var question = new Question(
                "Void " + count + " vouchers",
                "Their accounts are deleted in ISE. This cannot be undone.",
                VoucherQuery.PAGE + "/voids",
                fields,
                true,
                VoucherQuery.of(form).address(Optional.empty()));
        return pages.page(OK, SponsorTemplates.confirm(pages.layout("Please confirm", staff.name()), question))
                .build();
    }

    private PrintSheet print(Paper paper, List<Voucher> some, String back) {
        var codes = vouchers.print(staff.actor(), some);
        var unready = some.stream()
                .map(voucher -> Guest.<Guest>findById(voucher.guestId))
                .filter(guest -> guest.state == GuestState.WANTED)
                .count();
        var notice = unready == 0
                ? ""
                : "ISE is still making " + (unready == 1 ? "an account" : unready + " accounts")
                        + ". The codes work as soon as it has.";
        return slips.vouchers(paper, some, codes, notice, back);
    }

    private Response show(PrintSheet sheet) {
        if (sheet == null) {
            throw new NotFoundException();
        }
        return pages.page(OK, SponsorTemplates.sheet(pages.layout("Print", staff.name()), sheet))
                .build();
    }

    @POST
    @Path("/voids")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response makeWorthless(MultivaluedMap<String, String> form) {
        var ids = chosen(form);
        if (ids.isEmpty()) {
            return list(UNPROCESSABLE, VoucherQuery.of(form), "Select at least one voucher");
        }
        if (ids.size() > MOST && form.getFirst("confirmed") == null) {
            return confirm(form, ids.size());
        }
        Commit.of("vouchers.void", () -> vouchers.makeWorthless(staff.actor(), viewing.of(staff.powers()), ids));
        return StaffPages.seeOther(VoucherQuery.of(form).address(Optional.empty()))
                .build();
    }
}
