package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.Approvals;
import io.vestibule.approval.Decisions;
import io.vestibule.approval.RequestState;
import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.listing.Place;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.Asked;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Who asks for Wi-Fi, and what became of it. The desk and the auditor read; sponsors and admins decide. */
@Path(RequestQuery.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class RequestsResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int MANY = 50;

    private final Approvals approvals;
    private final Decisions decisions;
    private final Deciders deciders;
    private final RequestBoards boards;
    private final RequestResults results;
    private final RequestViews views;
    private final RequestStories stories;
    private final Audit audit;
    private final StaffPages pages;
    private final Staff staff;

    RequestsResource(
            Approvals approvals,
            Decisions decisions,
            Deciders deciders,
            RequestBoards boards,
            RequestResults results,
            RequestViews views,
            RequestStories stories,
            Audit audit,
            StaffPages pages,
            Staff staff) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.deciders = deciders;
        this.boards = boards;
        this.results = results;
        this.views = views;
        this.stories = stories;
        this.audit = audit;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response list(@BeanParam RequestQuery query) {
        return list(OK, query, "");
    }

    private Response list(int status, RequestQuery query, String problem) {
        var board = boards.board(query, deciders.viewer(), deciders.mayDecide(), problem);
        var result = results.of(query.batchMeant(), staff.name(), query);
        var layout = pages.layout(board.title(), staff.name(), board.bulk() == null);
        return pages.page(status, SponsorTemplates.requests(layout, boards.form(query), board, result))
                .build();
    }

    /** What the page's script asks for every few seconds. */
    @GET
    @Path("/live")
    public Response live(@BeanParam RequestQuery query) {
        var meant = query.onStart() ? RequestQuery.start(query) : query;
        var board = boards.board(meant, deciders.viewer(), deciders.mayDecide(), "");
        return pages.page(OK, SponsorTemplates.requestlive(board)).build();
    }

    /** Decides one or many. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response decide(@BeanParam RequestQuery query, @BeanParam BulkFields sent) {
        sent.takeOne();
        var list = query.onStart() ? RequestQuery.start(query) : query;
        var meant = sent.meant();
        var chosen = sent.meansAll() && sent.seenAt().isPresent()
                ? approvals
                        .waiting(
                                boards.filter(list, deciders.viewer()),
                                sent.seenAt().get())
                        .rows()
                        .stream()
                        .map(Place::id)
                        .toList()
                : sent.chosen();
        if (meant.decision().isEmpty() || chosen.isEmpty()) {
            var problem = meant.decision().isEmpty() ? meant.problem() : "Tick at least one request that is waiting";
            return list(UNPROCESSABLE, list, problem);
        }
        if (chosen.size() > MANY && !sent.isSure()) {
            return sure(list, sent, chosen);
        }
        var batch = decisions.decideAll(chosen, meant.decision().get(), deciders.byStaff());
        return StaffPages.seeOther(list.here(listPath(list), "batch=" + batch.id))
                .build();
    }

    private Response sure(RequestQuery query, BulkFields sent, List<UUID> chosen) {
        var question = new Question(
                ("deny".equals(sent.verdict) ? "Deny " : "Approve ") + chosen.size() + " requests",
                "That is many at once. You can undo it for a few seconds.",
                query.here(RequestQuery.PAGE + "/decisions", ""),
                sent.andSure(),
                false,
                query.here(listPath(query), ""));
        return pages.page(OK, SponsorTemplates.confirm(pages.layout("Please confirm", staff.name()), question))
                .build();
    }

    private static String listPath(RequestQuery query) {
        return query.onStart() ? RequestQuery.START : RequestQuery.PAGE;
    }

    /** Takes back what was decided just now. */
    @POST
    @Path("/batches/{batch}/undo")
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response undo(@BeanParam RequestQuery query, @PathParam("batch") String batch) {
        var id = Asked.id(batch).orElseThrow(NotFoundException::new);
        decisions.undo(id, deciders.byStaff());
        return StaffPages.seeOther(query.here(listPath(query), "batch=" + id)).build();
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @BeanParam RequestQuery query) {
        return one(OK, known(id), query, new DecisionFields(), "");
    }

    private Response one(int status, ApprovalRequest request, RequestQuery query, DecisionFields sent, String error) {
        var facts = views.facts(request);
        var form = deciders.mayDecide()
                ? views.form(request, staff.powers(), RequestQuery.PAGE + "/" + request.id, sent, error)
                        .orElse(null)
                : null;
        var page = new One(
                facts,
                form,
                stories.of(request),
                results.of(query.batchMeant(), staff.name(), query),
                request.state == RequestState.WAITING && !deciders.mayDecide());
        var layout = pages.layout(facts.title(), staff.name());
        return pages.page(status, SponsorTemplates.request(layout, page)).build();
    }

    /**
     * One request.
     *
     * @param form null when there is nothing to decide here
     * @param result how the last decision went; null for none
     * @param onlyReads whether it waits for somebody else's decision
     */
    record One(
            RequestFacts facts,
            RequestFacts.Form form,
            List<Timeline.Line> lines,
            RequestBoard.Result result,
            boolean onlyReads) {}

    /** The part that also opens below a row of the list. */
    @GET
    @Path("/{id}/story")
    public Response story(@PathParam("id") String id) {
        var request = known(id);
        return pages.page(
                        OK,
                        SponsorTemplates.requeststoryrow(
                                views.facts(request), stories.of(request), deciders.mayDecide()))
                .build();
    }

    /** Decides on a request's own page, where it can be undone as well. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response decideOne(
            @PathParam("id") String id, @BeanParam RequestQuery query, @BeanParam DecisionFields sent) {
        var request = known(id);
        var meant = sent.meant();
        if (meant.decision().isEmpty()) {
            return one(UNPROCESSABLE, request, query, sent, meant.problem());
        }
        var batch = decisions.decideAll(List.of(request.id), meant.decision().get(), deciders.byStaff());
        return StaffPages.seeOther(RequestQuery.PAGE + "/" + request.id + "?batch=" + batch.id)
                .build();
    }

    /** Somebody else's request is as good as none; that it was asked for is kept. */
    private ApprovalRequest known(String id) {
        var asked = Asked.id(id).orElseThrow(NotFoundException::new);
        return approvals.seen(asked, deciders.viewer()).orElseThrow(() -> {
            if (ApprovalRequest.byId(asked).isPresent()) {
                Commit.of(
                        "sponsor.refused",
                        () -> audit.note(
                                staff.actor(), Action.REQUEST_REFUSED, "request:" + asked, null, "not theirs to see"));
            }
            return new NotFoundException();
        });
    }
}
