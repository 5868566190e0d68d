package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads MessageBird's status reports: requests GET that say everything in their query. */
class MessageBirdReceipts {

    static final Map<String, SmsState> STATES = Map.of(
            "scheduled", SmsState.QUEUED,
            "buffered", SmsState.QUEUED,
            "sent", SmsState.SENT,
            "delivered", SmsState.DELIVERED,
            "expired", SmsState.EXPIRED,
            "delivery_failed", SmsState.UNDELIVERED);

    private final CodeTable codes;
    private final StateWords words;
    private final SignedToken token;
    private final Optional<SignedQuery> deprecated;

    MessageBirdReceipts(MessageBirdConfig.Account account, CodeTable codes, StateWords words, Clock clock) {
        this.codes = codes;
        this.words = words;
        Secret key = account.signingKey().orElseThrow();
        token = new SignedToken(key, clock);
        deprecated = account.deprecatedSignature()
                ? Optional.of(new SignedQuery(new Stamp(key, account.signatureTolerance(), clock)))
                : Optional.empty();
    }

    ReceiptReading read(ReceiptRequest request) {
        try {
            var once = token.check(request);
            if (once.isPresent()) {
                return ReceiptReading.genuineOnce(once.get(), receipts(request.query()));
            }
            // one that carries a token is judged by it alone, or a stale one could be passed off as the other kind
            if (SignedToken.carriedBy(request)
                    || deprecated.filter(query -> query.matches(request)).isEmpty()) {
                return ReceiptReading.forged();
            }
            return ReceiptReading.genuine(receipts(request.query()).toArray(DeliveryReceipt[]::new));
        } catch (IllegalArgumentException e) {
            return ReceiptReading.unreadable("The query is not encoded as a query is");
        }
    }

    private List<DeliveryReceipt> receipts(Map<String, String> query) {
        var id = query.getOrDefault("id", "");
        var word = query.getOrDefault("status", "");
        if (id.isEmpty() || word.isEmpty()) {
            return List.of(); // MessageBird's, but nothing about a text of ours
        }
        var state = words.of(word);
        if (state == SmsState.EXPIRED) {
            return List.of(codes.lost(id, state, word, code(query, "expired"), SmsFailure.EXPIRED));
        }
        return List.of(
                state == SmsState.UNDELIVERED
                        ? codes.lost(id, state, word, code(query, ""), SmsFailure.PROVIDER_FAULT)
                        : DeliveryReceipt.of(id, state, word));
    }

    /** The number where it is classified, else the reason as a word, else the number all the same. */
    private String code(Map<String, String> query, String otherwise) {
        var number = query.getOrDefault("statusErrorCode", "");
        var reason = query.getOrDefault("statusReason", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[ _]+", "-");
        var report = number.matches("[0-9]{1,6}") ? "report-" + number : "";
        if (codes.failure(report).isPresent()) {
            return report;
        }
        if (codes.failure(reason).isPresent()) {
            return reason;
        }
        return report.isEmpty() ? otherwise : report;
    }
}
