package io.vestibule.sms.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ProviderGuard;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

/** A message centre that speaks SMPP 3.4. Receipts come over the session by which texts go out. */
class SmppProvider implements SmsProvider {

    private final String name;
    private final SmppConfig.Account account;
    private final Clock clock;
    private final SmppCodes codes;
    private final SmppListener listener;
    private final SmppLink link;
    private final ProviderGuard guard;
    private final Semaphore window;

    SmppProvider(String name, SmppConfig.Account account, GuardConfig guard, Clock clock) {
        this.name = name;
        this.account = account;
        this.clock = clock;
        this.codes = new SmppCodes(account.codes());
        this.listener = new SmppListener(name, new SmppReceipts(account));
        this.link = new SmppLink(name, account, codes, listener, clock);
        this.guard = new ProviderGuard(name, guard);
        this.window = new Semaphore(account.window());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return SmppDriver.TYPE;
    }

    @Override
    public SendResult send(SmsMessage message) {
        return guard.call(() -> submitted(message));
    }

    private SendResult submitted(SmsMessage message) {
        var submission = new Submission(message, account, clock);
        var ids = new ArrayList<String>();
        while (ids.size() < submission.parts()) {
            var fault = handedOver(submission, ids);
            if (fault.isPresent()) {
                return ids.isEmpty() ? fault.get() : partly(fault.get());
            }
        }
        var named = ids.stream().filter(id -> !id.isEmpty()).toList();
        var silent = named.isEmpty() || receipts() == ReceiptWay.NONE;
        return SendResult.accepted(
                named.isEmpty() ? List.of(message.reference()) : named, silent ? SmsState.SENT : SmsState.QUEUED);
    }

    /** Hands over the next part and notes its id, or tells why it was not taken. */
    private Optional<SendResult> handedOver(Submission submission, List<String> ids) {
        var binding = link.bound();
        if (!binding.up()) {
            return Optional.of(binding.fault());
        }
        var session = binding.session();
        if (!entered()) {
            return failed(SmsFailure.PAUSED, "The session is busy with as many texts of ours as its window holds");
        }
        try {
            ids.add(account.submitId().kept(submission.submit(session, ids.size())));
            return Optional.empty();
        } catch (NegativeResponseException e) {
            if (e.getCommandStatus() == SmppCodes.NOT_BOUND) {
                session.close();
            }
            return Optional.of(codes.submitted(e.getCommandStatus()));
        } catch (SmppSession.EndedBefore e) {
            return failed(SmsFailure.UNREACHABLE, "The session ended before the text was sent");
        } catch (ResponseTimeoutException e) {
            return failed(SmsFailure.UNKNOWN_OUTCOME, "No answer from the message centre in time");
        } catch (InvalidResponseException | IOException e) {
            return failed(SmsFailure.UNKNOWN_OUTCOME, "The session ended before the answer");
        } catch (PDUException e) {
            return failed(SmsFailure.CONFIGURATION, "The text or its sender does not fit into a submit_sm");
        } finally {
            window.release();
        }
    }

    private boolean entered() {
        try {
            return window.tryAcquire(account.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Some parts are on their way; handing over all of them anew may show the guest the text twice. */
    private static SendResult partly(SendResult fault) {
        var code = fault instanceof SendResult.Refused refused ? refused.code() : ((SendResult.Failed) fault).code();
        return SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, code, "Some parts of the text were taken, and others not");
    }

    private static Optional<SendResult> failed(SmsFailure kind, String reason) {
        return Optional.of(SendResult.failed(kind, "", reason));
    }

    /** By query_sm a message centre tells of a text by the id in its answer alone, and the answer is what was lost. */
    @Override
    public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        return LookUp.notOffered("A message centre can be asked by its own id only");
    }

    @Override
    public ReceiptWay receipts() {
        return account.registeredDelivery() == SmppConfig.Reported.NONE ? ReceiptWay.NONE : ReceiptWay.PUSH;
    }

    @Override
    public void listen(Predicate<DeliveryReceipt> taker) {
        listener.pass(taker);
        if (account.bindAtStart() && receipts() != ReceiptWay.NONE) {
            link.begin(); // receipts of texts from before a restart wait at the message centre
        }
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged(); // receipts come over the session
    }

    @Override
    public Optional<String> meaning(String code) {
        return SmppCodes.meaning(code);
    }

    void close() {
        link.close();
    }
}
