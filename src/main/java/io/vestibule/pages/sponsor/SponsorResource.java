package io.vestibule.pages.sponsor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.portal.Portals;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.StaffPages;

/** The start of the staff's pages: who waits. Where no portal asks sponsors nobody does, and the texts are shown instead. */
@Path(RequestQuery.START)
@Blocking
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class SponsorResource {

    private static final int OK = 200;

    private final RequestBoards boards;
    private final RequestResults results;
    private final Deciders deciders;
    private final Portals portals;
    private final StaffPages pages;
    private final Staff staff;

    SponsorResource(
            RequestBoards boards,
            RequestResults results,
            Deciders deciders,
            Portals portals,
            StaffPages pages,
            Staff staff) {
        this.boards = boards;
        this.results = results;
        this.deciders = deciders;
        this.portals = portals;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response start(@BeanParam RequestQuery sent) {
        var nobodyWaits =
                portals.all().stream().noneMatch(portal -> portal.sponsoring().isPresent());
        if (nobodyWaits && !staff.is(Role.RECEPTION)) {
            return StaffPages.seeOther(DeliveryQuery.PAGE).build();
        }
        var query = RequestQuery.start(sent);
        var board = boards.board(query, deciders.viewer(), deciders.mayDecide(), "");
        var result = results.of(query.batchMeant(), staff.name(), query);
        var today = boards.decidedToday(deciders.viewer());
        var layout = pages.layout(board.title(), staff.name(), board.bulk() == null);
        return pages.page(OK, SponsorTemplates.start(layout, board, result, today))
                .build();
    }
}
