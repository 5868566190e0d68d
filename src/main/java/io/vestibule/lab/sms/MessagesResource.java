package io.vestibule.lab.sms;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What arrived on the phones. */
@Path("/lab/api/messages")
public class MessagesResource {

    private static final int MOST = 200;

    /** A text as the phone shows it. */
    public record Shown(
            String id, String provider, String to, String from, String text, Instant receivedAt, String status) {

        static Shown of(TextMessage text) {
            return new Shown(
                    text.id(), text.provider(), text.to(), text.from(), text.text(), text.receivedAt(), text.status());
        }
    }

    private final MessageStore messages;
    private final Receipts receipts;

    MessagesResource(MessageStore messages, Receipts receipts) {
        this.messages = messages;
        this.receipts = receipts;
    }

    @GET
    public List<Shown> messages(@QueryParam("to") String to) {
        var number = to == null || to.isBlank() ? null : number(to);
        return messages.newest(number, MOST).stream().map(Shown::of).toList();
    }

    /** Empties every phone; receipts still to come die with their texts. */
    @DELETE
    public void clear() {
        receipts.clear();
        messages.clear();
    }

    /** A plus in a query arrives as a blank unless it was encoded; both are meant. */
    public static String number(String to) {
        var digits = to.strip();
        return digits.startsWith("+") ? digits : "+" + digits;
    }
}
