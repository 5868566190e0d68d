package io.vestibule.lab.sms;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.lab.LabAnswers;

/** Lets a test send any receipt at any time, to try out order and duplicates. */
@Path("/lab/api/sms/{provider}/receipts")
public class ReceiptsResource {

    /** The receipt that is asked for. */
    public record Wish(String id, String status, String errorCode) {}

    /** What the customer answered; 0 when there was no answer. */
    public record Told(int answer) {}

    private final MessageStore messages;
    private final Receipts receipts;

    ReceiptsResource(MessageStore messages, Receipts receipts) {
        this.messages = messages;
        this.receipts = receipts;
    }

    @POST
    @Blocking
    public CompletionStage<Told> send(@PathParam("provider") String provider, Wish wish) {
        if (wish == null || wish.id() == null || wish.status() == null) {
            throw LabAnswers.badRequest("id and status are required");
        }
        var message = messages.find(wish.id())
                .filter(text -> text.provider().equals(provider))
                .orElseThrow(() -> LabAnswers.notFound("this provider took no text of this id"));
        if (message.callback() == null) {
            throw LabAnswers.refuse(409, "the text was sent without a callback address");
        }
        return receipts.report(message, wish.status(), wish.errorCode()).thenApply(end -> new Told(end.status()));
    }
}
