package io.vestibule.lab.sms.smpp;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

import io.vestibule.lab.Faults;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.SmsRequests;
import io.vestibule.lab.sms.TextMessage;

/** Takes the texts of every session, or does what the fault switch says. */
@Singleton
class SmscTexts extends SmscCommands {

    private static final int SYSTEM_ERROR = 0x08;
    private static final int THROTTLED = 0x58;
    private static final int BAD_HEADER = 0x43;

    private final SmppLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final SmsRequests requests;
    private final Faults faults;
    private final Clock clock;
    private final Pieces pieces = new Pieces();
    private final SecureRandom random = new SecureRandom();

    SmscTexts(
            SmppLabConfig config,
            MessageStore messages,
            Receipts receipts,
            SmsRequests requests,
            Faults faults,
            Clock clock) {
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.requests = requests;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sent, SMPPServerSession session) throws ProcessRequestException {
        requests.count("SMPP", "/lab/sms/smpp/submit_sm");
        var fault = faults.strike(SmppFaults.SYSTEM);
        return switch (fault.mode()) {
            case "down" -> {
                session.close();
                throw refusal(SYSTEM_ERROR);
            }
            case "error" -> throw refusal(SYSTEM_ERROR);
            case "throttle" -> throw refusal(THROTTLED);
            case "hang" -> answer(SmscAnswers.NEVER);
            case "drop-after-commit" -> {
                take(sent);
                yield answer(SmscAnswers.BREAK_OFF);
            }
            case "slow" -> {
                sleep(fault.delayMs()); // holds a thread of this session alone
                yield answer(take(sent));
            }
            default -> answer(take(sent));
        };
    }

    private String take(SubmitSm sent) throws ProcessRequestException {
        var to = "+" + sent.getDestAddress();
        var fate = MagicNumber.fateOf(to);
        if (SmppFates.refusal(fate) != 0) {
            throw refusal(SmppFates.refusal(fate));
        }
        var id = SmppId.make(random.nextInt(Integer.MAX_VALUE), config.submitId());
        Piece piece;
        try {
            piece = Piece.of(sent, config.alphabet());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw refusal(BAD_HEADER);
        }
        pieces.add(id, piece).ifPresent(whole -> {
            var now = clock.instant();
            var wish = new ReceiptWish(sent.getRegisteredDelivery() & 3, whole.ids());
            var message = new TextMessage(
                    whole.ids().get(0),
                    "smpp",
                    config.systemId(),
                    sender(sent),
                    to,
                    whole.text(),
                    "queued",
                    null,
                    null,
                    wish.written().orElse(null),
                    now,
                    null,
                    now);
            messages.add(message);
            receipts.plan(message, now, SmppFates.stages(fate, config.sentAfter(), config.deliveredAfter()));
        });
        return id;
    }

    /** As a phone shows it: a plus only before an international number. */
    private static String sender(SubmitSm sent) {
        var address = sent.getSourceAddr() == null ? "" : sent.getSourceAddr();
        return sent.getSourceAddrTon() == 1 ? "+" + address : address;
    }

    private static SubmitSmResult answer(String id) {
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("our ids are short", e);
        }
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
