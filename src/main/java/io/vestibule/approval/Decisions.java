package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.approval.Decision.Approve;
import io.vestibule.approval.Decision.Deny;
import io.vestibule.approval.Outcome.Done;
import io.vestibule.approval.Outcome.Refused;
import io.vestibule.approval.Outcome.TooLate;
import io.vestibule.approval.Outcome.Unknown;
import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;

/** Takes decisions: one for each request, whoever is first. */
@Singleton
public class Decisions {

    private final Offers offers;
    private final Release release;
    private final ApprovalConfig config;
    private final Audit audit;
    private final Tasks tasks;
    private final Clock clock;

    Decisions(Offers offers, Release release, ApprovalConfig config, Audit audit, Tasks tasks, Clock clock) {
        this.offers = offers;
        this.release = release;
        this.config = config;
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Decides by a link, at once and for good. */
    public Outcome decideByLink(UUID request, Decision decision, Decider by) {
        return Commit.of("approval.decide", () -> {
            var outcome = decide(request, decision, by);
            if (outcome instanceof Done done) {
                release.takeEffect(done.request());
            }
            return outcome;
        });
    }

    /** Notes that somebody signed in tried to decide by the link of another, which is not for that person to do. */
    public void refuseByLink(ApprovalRequest request, String address, Actor actor) {
        var words = "by the link sent to " + address;
        Commit.of("approval.refused", () -> audit.note(actor, Action.REQUEST_REFUSED, subject(request), null, words));
    }

    /**
     * Decides from the list. Each request is a transaction of its own, so that one that cannot be decided holds up no other.
     * What follows waits until the time to undo is over.
     */
    public DecisionBatch decideAll(Collection<UUID> requests, Decision decision, Decider by) {
        var batch = Commit.of("approval.batch", () -> begin(decision, by));
        requests.stream()
                .distinct()
                .forEach(id -> Commit.of("approval.decide", () -> note(batch.id, id, decide(id, decision, by))));
        return Commit.read(() -> sameBefore(batch.id, requests)
                .or(() -> DecisionBatch.byId(batch.id))
                .orElseThrow());
    }

    /** A button that is pressed twice is one decision: whoever pressed it is shown that one, which can be undone. */
    private Optional<DecisionBatch> sameBefore(UUID batchId, Collection<UUID> requests) {
        var batch = DecisionBatch.byId(batchId).orElseThrow();
        var batches = requests.stream()
                .map(id -> ApprovalRequest.byId(id).map(request -> request.batchId))
                .distinct()
                .toList();
        return batch.done > 0 || batches.size() != 1
                ? Optional.empty()
                : batches.get(0)
                        .flatMap(DecisionBatch::byId)
                        .filter(former -> former.account.equals(batch.account) && former.verdict == batch.verdict)
                        .filter(former -> former.undoUntil.isAfter(clock.instant()));
    }

    private DecisionBatch begin(Decision decision, Decider by) {
        var batch = new DecisionBatch();
        batch.id = UUID.randomUUID();
        batch.account = by.actor().name();
        batch.verdict = decision instanceof Deny ? RequestState.DENIED : RequestState.APPROVED;
        batch.createdAt = now();
        batch.undoUntil = batch.createdAt.plus(config.undo());
        batch.persist();
        return batch;
    }

    private void note(UUID batchId, UUID id, Outcome outcome) {
        if (outcome instanceof Done done) {
            var batch = DecisionBatch.locked(batchId).orElseThrow();
            batch.done++;
            batch.shortened += done.shortened() ? 1 : 0;
            // many decisions take a while, and each shall be undone as long as the line is shown
            batch.undoUntil = now().plus(config.undo());
            done.request().batchId = batchId;
            done.request().releaseAt = batch.undoUntil;
            tasks.schedule(ReleaseTask.NAME, ReleaseTask.id(id, batchId), batch.undoUntil);
        } else if (outcome instanceof TooLate late) {
            BatchFailure.keep(batchId, id, called(late.request()), story(late.request()));
        } else if (outcome instanceof Refused refused) {
            BatchFailure.keep(batchId, id, called(refused.request()), refused.why());
        } else {
            BatchFailure.keep(batchId, id, "A request", "It is not there any more, or not yours to decide");
        }
    }

    private Outcome decide(UUID id, Decision decision, Decider by) {
        var found = ApprovalRequest.locked(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        var request = found.get();
        if (!by.mayDecide(request)) {
            refused(by, subject(request), decision instanceof Deny ? "denying" : "approving");
            return new Unknown();
        }
        if (request.state != RequestState.WAITING) {
            return new TooLate(request);
        }
        return decision instanceof Approve approve ? approve(request, approve, by) : deny(request, (Deny) decision, by);
    }

    private Outcome approve(ApprovalRequest request, Approve approve, Decider by) {
        var granted = offers.granted(request, approve, by.powers());
        if (granted instanceof Offers.No no) {
            return new Refused(request, no.why());
        }
        var yes = (Offers.Yes) granted;
        request.decide(RequestState.APPROVED, by, clock.instant());
        request.grant(yes.guestType(), yes.stay());
        note(by, Action.REQUEST_APPROVED, request, request.guestType + ", " + Terms.words(yes.stay()));
        return new Done(request, yes.shortened());
    }

    private Outcome deny(ApprovalRequest request, Deny deny, Decider by) {
        request.decide(RequestState.DENIED, by, clock.instant());
        request.why = deny.why().orElse(null);
        note(by, Action.REQUEST_DENIED, request, deny.why().orElse("no reason given"));
        return new Done(request, false);
    }

    private void refused(Decider by, String subject, String what) {
        audit.note(by.actor(), Action.REQUEST_REFUSED, subject, null, what + " is not theirs");
    }

    private void note(Decider by, Action action, ApprovalRequest request, String what) {
        var how = by.link().map(address -> ", by the link sent to " + address).orElse("");
        audit.note(by.actor(), action, subject(request), "waiting", request.state.word() + ": " + what + how);
    }

    /** Takes back all of a batch that can be; how many that were. Only for the one who decided. */
    public int undo(UUID batchId, Decider by) {
        return Commit.of("approval.undo", () -> {
            var batch = DecisionBatch.locked(batchId);
            if (batch.isEmpty()) {
                return 0;
            }
            if (!batch.get().account.equals(by.actor().name())) {
                refused(by, "decisions:" + batchId, "undoing");
                return 0;
            }
            var undone = 0;
            for (var candidate : ApprovalRequest.ofBatch(batchId)) {
                undone += undo(candidate.id, batchId, by) ? 1 : 0;
            }
            batch.get().undone += undone;
            return undone;
        });
    }

    private boolean undo(UUID id, UUID batchId, Decider by) {
        var request = ApprovalRequest.locked(id).orElseThrow();
        if (!batchId.equals(request.batchId) || !request.undoable(clock.instant())) {
            return false;
        }
        audit.note(by.actor(), Action.DECISION_UNDONE, subject(request), request.state.word(), "waiting");
        request.undo();
        return true;
    }

    /** How much longer a batch can be undone. */
    public Duration undoable(DecisionBatch batch) {
        var left = Duration.between(clock.instant(), batch.undoUntil);
        return left.isNegative() || batch.undone > 0 || batch.done == 0 ? Duration.ZERO : left;
    }

    /** Who decided what, in a short sentence. */
    public static String story(ApprovalRequest request) {
        var by = Optional.ofNullable(request.decidedBy)
                .map(name -> " by " + name)
                .orElse("");
        return switch (request.state) {
            case WAITING -> "Nobody has decided yet";
            case APPROVED -> "Already approved" + by;
            case DENIED -> "Already denied" + by;
            case LAPSED -> "Closed: " + request.why;
        };
    }

    /** What a request is called in a line of words. */
    public static String called(ApprovalRequest request) {
        return request.name == null || request.name.isEmpty() ? request.phoneMasked : request.name;
    }

    static String subject(ApprovalRequest request) {
        return "request:" + request.id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
