package io.vestibule.lab.sms.smpp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Reports by deliver_sm over a bound session, one for each part, and again until each is answered with success. */
@Singleton
class SmppReceipts implements ReceiptWriter {

    private static final List<String> STATES =
            List.of("", "sent", "delivered", "expired", "deleted", "undelivered", "accepted", "unknown", "rejected");
    private static final List<String> WORDS =
            List.of("", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);
    private static final int UNKNOWN = 7;
    private static final int LONGEST_QUOTE = 20;
    private static final int MOST_ATTEMPTS = 240;
    private static final byte RECEIPT = 0x04;
    private static final byte INTERMEDIATE = 0x20;
    private static final Outcome TAKEN = new Outcome(200, null);
    private static final Outcome NOT_TAKEN = new Outcome(503, null);

    private final SmppLabConfig config;
    private final SmscSessions sessions;
    private final Clock clock;

    SmppReceipts(SmppLabConfig config, SmscSessions sessions, Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "smpp";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        throw new UnsupportedOperationException("receipts go over the session");
    }

    @Override
    public CompletionStage<Outcome> tell(HttpClient http, TextMessage message, Receipt receipt) {
        return CompletableFuture.supplyAsync(() -> told(message, receipt));
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "027", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private Outcome told(TextMessage message, Receipt receipt) {
        var wish = ReceiptWish.read(message.callback());
        var onTheWay = receipt.status().equals("sent") || receipt.status().equals("accepted");
        if (onTheWay ? !config.intermediate() : !wish.wants(receipt.status())) {
            return TAKEN; // nobody wants to know
        }
        var session = sessions.receiver();
        if (session.isEmpty()) {
            return NOT_TAKEN;
        }
        var type = onTheWay ? INTERMEDIATE : RECEIPT;
        var all = wish.ids().stream()
                .filter(id -> !delivered(session.get(), message, receipt, id, type))
                .toList();
        return all.isEmpty() ? TAKEN : NOT_TAKEN;
    }

    private boolean delivered(SMPPServerSession session, TextMessage message, Receipt receipt, String id, byte type) {
        var known = STATES.indexOf(receipt.status());
        var state = known < 1 ? UNKNOWN : known;
        var parameters = config.receiptParameters()
                ? new OptionalParameter[] {
                    new OptionalParameter.Receipted_message_id(id), new OptionalParameter.Message_state((byte) state)
                }
                : new OptionalParameter[0];
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.to().substring(1),
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    message.from().replace("+", ""),
                    new ESMClass(type),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    text(message, receipt, id, state).getBytes(StandardCharsets.US_ASCII),
                    parameters);
            return true;
        } catch (NegativeResponseException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | IOException e) {
            return false;
        }
    }

    private String text(TextMessage message, Receipt receipt, String id, int state) {
        var quote = message.text()
                .substring(0, Math.min(LONGEST_QUOTE, message.text().length()));
        return String.format(
                "id:%s sub:001 dlvrd:%03d submit date:%s done date:%s stat:%s err:%s text:%s",
                SmppId.rewritten(id, config.submitId(), config.receiptId()),
                receipt.status().equals("delivered") ? 1 : 0,
                DATE.format(message.receivedAt()),
                DATE.format(clock.instant()),
                WORDS.get(state),
                receipt.errorCode() == null ? "000" : receipt.errorCode(),
                quote);
    }
}
