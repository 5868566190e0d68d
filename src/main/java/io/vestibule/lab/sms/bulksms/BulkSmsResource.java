package io.vestibule.lab.sms.bulksms;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Subscriptions;
import io.vestibule.lab.sms.TextMessage;

/** BulkSMS' messages at their real path. */
@Path("/lab/sms/bulksms/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
public class BulkSmsResource {

    private final BulkSmsLabConfig config;
    private final BulkSmsMessages json;
    private final Submissions submissions;
    private final MessageStore messages;
    private final References references;
    private final Receipts receipts;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final AtomicLong ids;

    BulkSmsResource(
            BulkSmsLabConfig config,
            BulkSmsMessages json,
            Submissions submissions,
            MessageStore messages,
            References references,
            Receipts receipts,
            Subscriptions subscriptions,
            Clock clock) {
        this.config = config;
        this.json = json;
        this.submissions = submissions;
        this.messages = messages;
        this.references = references;
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.clock = clock;
        ids = new AtomicLong(clock.millis() * 10); // numbers that rise, also over a restart
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response send(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("deduplication-id") String number,
            @QueryParam("auto-unicode") @DefaultValue("false") boolean autoUnicode,
            String body) {
        login(authorization);
        var wanted = Submission.all(Calls.json(body), autoUnicode);
        var made = number == null ? take(wanted) : takeOnce(number(number), wanted);
        return Response.status(201)
                .entity(made.stream().map(json::json).toList())
                .build();
    }

    @GET
    public List<? extends JsonNode> list(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("filter") String filter,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        login(authorization);
        return messages.of("bulksms", config.tokenId()).stream()
                .map(json::json)
                .filter(BulkSmsFilter.of(filter))
                .limit(limit)
                .toList();
    }

    @GET
    @Path("/{id}")
    public JsonNode one(@HeaderParam("Authorization") String authorization, @PathParam("id") String id) {
        login(authorization);
        return messages.find(id)
                .filter(text -> text.provider().equals("bulksms"))
                .map(json::json)
                .orElseThrow(() -> BulkSmsError.NOT_FOUND.refusal("There is no such message"));
    }

    void login(String authorization) {
        if (!Calls.isBasic(authorization, config.tokenId(), config.tokenSecret())) {
            throw BulkSmsError.AUTHENTICATION.refusal(null);
        }
    }

    /** A repetition looks like the first time, and makes nothing. Two at once wait for each other. */
    private synchronized List<TextMessage> takeOnce(int number, List<Submission> wanted) {
        var before = submissions.find(number);
        if (!before.isEmpty()) {
            return before.stream().flatMap(id -> messages.find(id).stream()).toList();
        }
        var made = take(wanted);
        submissions.add(number, made.stream().map(TextMessage::id).toList());
        return made;
    }

    private List<TextMessage> take(List<Submission> wanted) {
        return wanted.stream().map(this::take).toList();
    }

    private TextMessage take(Submission wanted) {
        var text = TextMessage.taken(
                String.valueOf(ids.incrementAndGet()),
                "bulksms",
                config.tokenId(),
                wanted.from().isEmpty() ? config.sender() : wanted.from(),
                wanted.to(),
                wanted.text(),
                webhook(),
                clock.instant());
        references.add(text.id(), wanted.ownId());
        messages.add(text);
        var ending = BulkSmsFates.ending(MagicNumber.fateOf(text.to()));
        receipts.plan(text, text.receivedAt(), ending.stages(config.sentAfter(), config.deliveredAfter()));
        return text;
    }

    private Optional<String> webhook() {
        return subscriptions
                .find("bulksms")
                .map(Subscriptions.Subscription::url)
                .or(config::webhook);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw BulkSmsError.BAD_REQUEST.refusal("deduplication-id is no 32 bit number");
        }
    }
}
