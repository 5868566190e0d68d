package io.vestibule.pages.sponsor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.vestibule.imports.GuestImport;
import io.vestibule.imports.Imports;
import io.vestibule.imports.Meaning;
import io.vestibule.imports.Opened;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.Asked;
import io.vestibule.web.Csv;
import io.vestibule.web.FieldError;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Many guests at once, from a spreadsheet: send it, look what would become of each row, then have it done. */
@Path(ImportResource.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
public class ImportResource {

    static final String PAGE = GuestQuery.PAGE + "/import";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String LOOK_AGAIN_SECONDS = "2";

    private final Imports imports;
    private final ImportViews views;
    private final DeskForms forms;
    private final Grants grants;
    private final Csv csv;
    private final StaffPages pages;
    private final Staff staff;

    ImportResource(
            Imports imports,
            ImportViews views,
            DeskForms forms,
            Grants grants,
            Csv csv,
            StaffPages pages,
            Staff staff) {
        this.imports = imports;
        this.views = views;
        this.forms = forms;
        this.grants = grants;
        this.csv = csv;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response show() {
        return form(OK, new MultivaluedHashMap<>(), List.of());
    }

    private Response form(int status, MultivaluedMap<String, String> typed, List<FieldError> errors) {
        var layout = pages.layout(errors.isEmpty() ? "Import guests" : "Error: Import guests", staff.name());
        return pages.page(status, SponsorTemplates.newimport(layout, forms.list(typed, staff.powers(), errors)))
                .build();
    }

    /** A file to begin with. */
    @GET
    @Path("/example.csv")
    public Response example() {
        return csv.file(
                "guests.csv",
                true,
                List.of("Mobile number", "First name", "Last name", "Company", "Reason"),
                rows -> rows.accept(List.of("07700 900123", "Ada", "Nowak", "Acme", "Workshop")));
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(
            @RestForm FileUpload file,
            @RestForm String portal,
            @RestForm String type,
            @RestForm String lasts,
            @RestForm String language,
            @RestForm String country) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("portal", portal);
        form.putSingle("type", type);
        form.putSingle("lasts", lasts);
        form.putSingle("language", language);
        form.putSingle("country", country);
        var errors = new ArrayList<FieldError>();
        var meantPortal = forms.portal(form, errors);
        var meantType = forms.type(form, staff.powers(), errors);
        var meantTime = forms.lasts(form, errors);
        if (file == null || file.size() == 0) {
            errors.add(new FieldError("file", "Choose a file"));
        }
        if (!errors.isEmpty()) {
            return form(UNPROCESSABLE, form, errors);
        }
        var order = new Imports.Order(
                meantPortal.orElseThrow().name(),
                meantType.get(),
                grants.capped(meantTime.orElseThrow(), meantType.orElseThrow(), staff.powers()),
                forms.language(form, meantPortal.get()),
                forms.text(form, "country").matches("[A-Z]{2}") ? forms.text(form, "country") : "GB",
                staff.powers().groups());
        var name = Asked.words(file.fileName()).orElse("the file");
        var opened = imports.open(staff.actor(), order, name, bytes(file));
        return opened instanceof Opened.Read read
                ? StaffPages.seeOther(PAGE + "/" + read.id()).build()
                : form(UNPROCESSABLE, form, List.of(new FieldError("file", ((Opened.Unreadable) opened).why())));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        var page = views.page(known(id));
        var answer = pages.page(OK, SponsorTemplates.imported(pages.layout("Import guests", staff.name()), page));
        return page.running() ? answer.header("Refresh", LOOK_AGAIN_SECONDS).build() : answer.build();
    }

    /** Says what the columns mean; the page then shows what would become of the rows. */
    @POST
    @Path("/{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response columns(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        var list = known(id);
        var meanings = IntStream.range(0, list.meant().size())
                .mapToObj(at -> Asked.words(form.getFirst("column" + at))
                        .flatMap(Meaning::ofWord)
                        .orElse(Meaning.NOTHING))
                .toList();
        imports.mean(list.id, staff.name(), meanings, form.getFirst("headed") != null);
        return StaffPages.seeOther(ImportViews.address(list)).build();
    }

    @POST
    @Path("/{id}/start")
    public Response start(@PathParam("id") String id) {
        var list = known(id);
        imports.start(list.id, staff.actor());
        return StaffPages.seeOther(ImportViews.address(list)).build();
    }

    private GuestImport known(String id) {
        UUID asked = Asked.id(id).orElseThrow(NotFoundException::new);
        return GuestImport.of(asked, staff.name()).orElseThrow(NotFoundException::new);
    }
}
