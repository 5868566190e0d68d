package io.vestibule.pages.sponsor;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.approval.Decisions;
import io.vestibule.approval.Links;
import io.vestibule.approval.Outcome;
import io.vestibule.signin.Staff;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/**
 * The link in a sponsor's mail. Mail filters open it too, so a GET shows and never decides; and it shows the decision for as
 * long as the request is kept.
 */
@Path("/approve/{token}")
@Blocking
@SameOriginOnly
public class ApproveResource {

    private static final String PATH = "/approve/";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;

    private final Links links;
    private final Decisions decisions;
    private final Deciders deciders;
    private final RequestViews views;
    private final StaffPages pages;
    private final Staff staff;

    ApproveResource(
            Links links, Decisions decisions, Deciders deciders, RequestViews views, StaffPages pages, Staff staff) {
        this.links = links;
        this.decisions = decisions;
        this.deciders = deciders;
        this.views = views;
        this.pages = pages;
        this.staff = staff;
    }

    /**
     * The page of a link.
     *
     * @param madeFor for whom the link was made
     * @param actsAs under which name a decision is recorded
     * @param form null when nothing can be decided here
     * @param hint why it cannot, and what helps; empty when it can
     * @param onward where that is; empty for nowhere
     */
    record Page(
            RequestFacts facts, String madeFor, String actsAs, RequestFacts.Form form, String hint, String onward) {}

    @GET
    public Response show(@PathParam("token") String token) {
        return links.open(token)
                .map(link -> page(OK, token, link, new DecisionFields(), ""))
                .orElseGet(this::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("token") String token, @BeanParam DecisionFields sent) {
        var opened = links.open(token);
        if (opened.isEmpty()) {
            return unknown();
        }
        var link = opened.get();
        var here = PATH + token;
        var refusal = deciders.against(link);
        if (refusal.filter(Deciders.Refusal.NOT_YOURS::equals).isPresent()) {
            decisions.refuseByLink(link.request(), link.address(), staff.actor());
        }
        if (link.expired() || refusal.isPresent()) {
            return StaffPages.seeOther(here).build(); // the page says why
        }
        var meant = sent.meant();
        if (meant.decision().isEmpty()) {
            return page(UNPROCESSABLE, token, link, sent, meant.problem());
        }
        UUID request = link.request().id;
        var outcome = decisions.decideByLink(request, meant.decision().get(), deciders.byLink(link));
        return outcome instanceof Outcome.Refused refused
                ? page(UNPROCESSABLE, token, link, sent, refused.why())
                : StaffPages.seeOther(here).build();
    }

    /** Cut short on its way, or of a request that is no longer kept. */
    private Response unknown() {
        var user = deciders.signedIn() ? staff.name() : null;
        return pages.page(NOT_FOUND, SponsorTemplates.nolink(pages.layout("This link does not work", user)))
                .build();
    }

    private Response page(int status, String token, Links.Opened link, DecisionFields sent, String error) {
        var facts = views.facts(link.request());
        var waits = facts.decided().isEmpty();
        var refusal = deciders.against(link);
        var user = deciders.signedIn() ? staff.name() : null;
        var behind = "/sponsor/requests/" + facts.id();
        if (waits && link.expired()) {
            var hint = "This link has run out. Sign in to open the request and decide.";
            return answer(GONE, new Page(facts, link.address(), "", null, hint, behind), user);
        }
        if (waits && refusal.isPresent()) {
            return refusal.get() == Deciders.Refusal.SIGN_IN
                    ? answer(OK, new Page(facts, link.address(), "", null, "Sign in to decide.", behind), user)
                    : answer(FORBIDDEN, new Page(facts, link.address(), "", null, notYours(link, user), ""), user);
        }
        var decider = deciders.byLink(link);
        var form = views.form(link.request(), decider.powers(), PATH + token, sent, error)
                .orElse(null);
        var page = new Page(facts, link.address(), decider.actor().name(), form, "", "");
        return answer(status, page, user);
    }

    private static String notYours(Links.Opened link, String user) {
        return "This link was made for " + link.address() + ". You are signed in as " + user
                + ", who may not decide about this request.";
    }

    private Response answer(int status, Page page, String user) {
        return pages.page(
                        status,
                        SponsorTemplates.approve(pages.layout(page.facts().title(), user), page))
                .build();
    }
}
