package io.vestibule.lab.sms.sinch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

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

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;

/** Sinch's batches at their real path. */
@Path("/lab/sms/sinch/xms/v1/{plan}/batches")
@Produces(MediaType.APPLICATION_JSON)
public class SinchResource {

    private static final int LARGEST_PAGE = 100;

    private final SinchLabConfig config;
    private final SinchTokens tokens;
    private final MessageStore messages;
    private final Receipts receipts;
    private final ObjectMapper json;
    private final Clock clock;

    SinchResource(
            SinchLabConfig config,
            SinchTokens tokens,
            MessageStore messages,
            Receipts receipts,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.messages = messages;
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(
            @HeaderParam("Authorization") String authorization, @PathParam("plan") String plan, String body) {
        check(authorization, plan);
        var message = BatchRequest.parse(json, body).message(config, clock.instant());
        messages.add(message);
        receipts.plan(
                message,
                message.receivedAt(),
                SinchFates.stages(MagicNumber.fateOf(message.to()), config.sentAfter(), config.deliveredAfter()));
        return Response.status(201).entity(BatchJson.of(message)).build();
    }

    @GET
    public Object list(
            @HeaderParam("Authorization") String authorization,
            @PathParam("plan") String plan,
            @QueryParam("client_reference") String reference,
            @QueryParam("start_date") String start,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("page_size") @DefaultValue("30") int pageSize) {
        check(authorization, plan);
        var since = start == null ? clock.instant().minus(Duration.ofDays(1)) : time(start);
        var all = messages.of("sinch", plan).stream()
                .filter(text -> reference == null || reference.equals(text.pool()))
                .filter(text -> !text.receivedAt().isBefore(since))
                .toList();
        var size = Math.max(1, Math.min(LARGEST_PAGE, pageSize));
        var shown = all.stream()
                .skip((long) size * Math.max(0, page))
                .limit(size)
                .map(BatchJson::of)
                .toList();
        return new BatchJson.Page(all.size(), page, size, shown);
    }

    @GET
    @Path("/{id}")
    public Object fetch(
            @HeaderParam("Authorization") String authorization,
            @PathParam("plan") String plan,
            @PathParam("id") String id) {
        check(authorization, plan);
        return messages.find(id)
                .filter(text ->
                        text.provider().equals("sinch") && text.account().equals(plan))
                .map(BatchJson::of)
                .orElseThrow(() -> new SinchRefusal(404, "resource_not_found", "There is no such batch"));
    }

    private void check(String authorization, String plan) {
        var token = String.valueOf(authorization).replaceFirst("^Bearer ", "");
        if (!token.equals(config.apiToken()) && !tokens.isGood(token) || !plan.equals(config.servicePlanId())) {
            throw new SinchRefusal();
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw SinchRefusal.format("start_date");
        }
    }
}
