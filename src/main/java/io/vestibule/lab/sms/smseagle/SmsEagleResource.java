package io.vestibule.lab.sms.smseagle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.TextMessage;

/** The device's two interfaces, at every path that is told of them. */
@Path("/lab/sms/smseagle")
public class SmsEagleResource {

    private static final String ACCOUNT = "device";

    private final SmsEagleLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();

    SmsEagleResource(
            SmsEagleLabConfig config, MessageStore messages, Receipts receipts, ObjectMapper json, Clock clock) {
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    /** Answers 200 whatever becomes of each number. */
    @POST
    @Path("/{path: (index\\.php/)?api/v2/(messages/)?sms}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> send(@HeaderParam("access-token") String token, String body) {
        if (!config.accessToken().equals(token)) {
            throw SmsEagleRequest.refusal(401, "Unauthorized");
        }
        var request = SmsEagleRequest.parse(json, body, config.modems());
        var items = new ArrayList<Map<String, Object>>();
        for (var number : request.to()) {
            items.add(item(number, request.text()));
        }
        return items;
    }

    /** What would be said is kept as a text, so that the lab's phone can show it. */
    @POST
    @Path("/api/v2/calls/tts")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> call(@HeaderParam("access-token") String token, String body) {
        return send(token, body);
    }

    private Map<String, Object> item(String number, String text) {
        var full = number.startsWith("+") ? number : "+" + number;
        var fate = MagicNumber.fateOf(full);
        var refusal = SmsEagleRequest.isNumber(number) ? SmsEagleFates.AT_ONCE.get(fate) : "Invalid phone number";
        var item = new LinkedHashMap<String, Object>();
        item.put("status", refusal == null ? "queued" : "error");
        item.put("message", refusal == null ? "OK" : refusal);
        item.put("number", number);
        if (refusal == null) {
            var message = taken(full, text);
            messages.add(message);
            receipts.plan(
                    message,
                    message.receivedAt(),
                    SmsEagleFates.stages(fate, config.sentAfter(), config.deliveredAfter()));
            item.put("id", Long.valueOf(message.id()));
        }
        return item;
    }

    private TextMessage taken(String to, String text) {
        var now = clock.instant();
        // numbers only, and none that an earlier life of this lab gave away
        var id = String.valueOf(ids.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli() * 100)));
        return new TextMessage(
                id, "smseagle", ACCOUNT, config.sim(), to, text, "queued", null, null, null, now, null, now);
    }

    /** Answers 200 to everything, faults too. */
    @GET
    @Path("/{path: (index\\.php/)?http_api/read_sms}")
    @Produces(MediaType.TEXT_XML)
    public String sentItems(
            @QueryParam("access_token") String token,
            @QueryParam("folder") String folder,
            @QueryParam("idfrom") Long from,
            @QueryParam("idto") Long until,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("responsetype") String type) {
        if (!config.accessToken().equals(token)) {
            return SentItemsXml.error("Invalid Access token");
        }
        if (!"sentitems".equals(folder) || !"xml".equals(type)) {
            return SentItemsXml.error("Wrong parameters"); // the lab has no other folder and no other form
        }
        var found = messages.of("smseagle", ACCOUNT).stream()
                .filter(text -> !text.status().equals("queued"))
                .filter(text -> from == null || Long.parseLong(text.id()) >= from)
                .filter(text -> until == null || Long.parseLong(text.id()) <= until)
                .filter(text -> to == null || text.to().endsWith(to.strip().replaceFirst("^\\+", "")))
                .limit(limit == null ? Long.MAX_VALUE : Math.max(0, limit))
                .toList();
        return found.isEmpty() ? SentItemsXml.error("No data to display") : SentItemsXml.of(found);
    }
}
