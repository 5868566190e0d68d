package io.vestibule.pages.sponsor;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.approval.BatchFailure;
import io.vestibule.approval.DecisionBatch;
import io.vestibule.approval.Decisions;
import io.vestibule.approval.RequestState;
import io.vestibule.pages.sponsor.RequestBoard.Failure;
import io.vestibule.pages.sponsor.RequestBoard.Result;

/** Says how a decision about one or many went. */
@Singleton
class RequestResults {

    private final Decisions decisions;

    RequestResults(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The line for the one who decided; null for everybody else. */
    Result of(Optional<UUID> batch, String account, RequestQuery query) {
        return batch.flatMap(DecisionBatch::byId)
                .filter(found -> found.account.equals(account))
                .map(found -> result(found, query))
                .orElse(null);
    }

    private Result result(DecisionBatch batch, RequestQuery query) {
        var left = decisions.undoable(batch);
        var failures = BatchFailure.ofBatch(batch.id).stream()
                .map(failure -> new Failure(failure.requestId.toString(), failure.name, failure.why))
                .toList();
        return new Result(
                words(batch),
                batch.shortened == 0 ? "" : batch.shortened + " got less time than that: as much as may be granted.",
                failures,
                left.isZero() ? "" : query.here(RequestQuery.PAGE + "/batches/" + batch.id + "/undo", ""),
                Math.max(1, left.toSeconds()));
    }

    private static String words(DecisionBatch batch) {
        if (batch.undone > 0) {
            var gone = batch.done - batch.undone;
            return batch.undone + " taken back" + (gone > 0 ? ", " + gone + " had taken effect already" : "") + ".";
        }
        var what = batch.verdict == RequestState.APPROVED ? " approved" : " denied";
        return batch.done + what;
    }
}
