package io.vestibule.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.VoiceCall;

/** A provider that does what a test tells it: type {@code scripted}. Without a script it takes every text. */
public final class ScriptedProvider implements SmsProvider {

    private static final Map<String, ScriptedProvider> ALL = new ConcurrentHashMap<>();

    private final String name;
    private final Deque<Function<SmsMessage, SendResult>> sends = new ArrayDeque<>();
    private final Deque<LookUp> lookUps = new ArrayDeque<>();
    private final List<SmsMessage> sent = new CopyOnWriteArrayList<>();
    private final List<SmsMessage> asked = new CopyOnWriteArrayList<>();

    private final List<VoiceCall> calls = new CopyOnWriteArrayList<>();
    private final Deque<DeliveryReceipt> polls = new ArrayDeque<>();
    private volatile boolean harmless;
    private volatile boolean polled;

    private ScriptedProvider(String name) {
        this.name = name;
    }

    public static ScriptedProvider named(String name) {
        return ALL.computeIfAbsent(name, ScriptedProvider::new);
    }

    public static void resetAll() {
        ALL.values().forEach(ScriptedProvider::reset);
    }

    private synchronized void reset() {
        sends.clear();
        lookUps.clear();
        sent.clear();
        asked.clear();
        calls.clear();
        polls.clear();
        harmless = false;
        polled = false;
    }

    public synchronized ScriptedProvider thenSend(Function<SmsMessage, SendResult> answer) {
        sends.add(answer);
        return this;
    }

    public ScriptedProvider thenSend(SendResult answer) {
        return thenSend(message -> answer);
    }

    public synchronized ScriptedProvider thenFind(LookUp answer) {
        lookUps.add(answer);
        return this;
    }

    /** The texts it was asked to send. */
    public List<SmsMessage> sent() {
        return sent;
    }

    /** The texts it was asked about. */
    public List<SmsMessage> asked() {
        return asked;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return "scripted";
    }

    @Override
    public SendResult send(SmsMessage message) {
        sent.add(message);
        return nextSend().apply(message);
    }

    private synchronized Function<SmsMessage, SendResult> nextSend() {
        return sends.isEmpty()
                ? message -> SendResult.accepted(name + "-" + message.reference(), SmsState.QUEUED)
                : sends.remove();
    }

    @Override
    public synchronized LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        asked.add(message);
        return lookUps.isEmpty() ? LookUp.notThere() : lookUps.remove();
    }

    /** From now on the same message makes one text only. */
    public void repeatsAreHarmless() {
        harmless = true;
    }

    /** From now on it is asked for receipts, and this is the next. */
    public synchronized void thenPoll(DeliveryReceipt receipt) {
        polled = true;
        polls.add(receipt);
    }

    /** The calls it was asked to make. */
    public List<VoiceCall> calls() {
        return calls;
    }

    @Override
    public boolean repeatIsHarmless() {
        return harmless;
    }

    @Override
    public ReceiptWay receipts() {
        return polled ? ReceiptWay.POLL : ReceiptWay.PUSH;
    }

    @Override
    public synchronized Optional<DeliveryReceipt> poll(String providerId) {
        return Optional.ofNullable(polls.poll())
                .map(receipt -> DeliveryReceipt.of(providerId, receipt.state(), receipt.word()));
    }

    /** Only the second of a test's providers has a voice. */
    @Override
    public boolean speaks() {
        return name.equals("two");
    }

    @Override
    public SendResult call(VoiceCall call) {
        calls.add(call);
        return SendResult.accepted(name + "-" + call.reference(), SmsState.QUEUED);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    @Override
    public Optional<String> meaning(String code) {
        return Optional.empty();
    }
}
