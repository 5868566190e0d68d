package io.vestibule.sms.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;

import io.vestibule.net.HttpFault;
import io.vestibule.secret.Secret;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;

/**
 * The one session with a message centre. It is bound at the start or for the first text; from then on a lost one is bound
 * again by itself, because receipts come over it. Attempts that fail grow rarer, as some message centres lock an account that tries often.
 */
class SmppLink {

    /** What came of asking for the session: it, or why there is none. */
    record Binding(SmppSession session, SendResult.Failed fault) {

        boolean up() {
            return fault == null;
        }
    }

    private static final Logger LOG = Logger.getLogger(SmppLink.class);
    private static final int PROCESSORS = 8;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final String name;
    private final SmppConfig.Account account;
    private final SmppCodes codes;
    private final SmppListener listener;
    private final SmppConnections connections;
    private final Clock clock;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "smpp-reconnect");
        thread.setDaemon(true);
        return thread;
    });

    private SmppSession session;
    private SendResult.Failed failure;
    private Instant notBefore = Instant.MIN;
    private int failures;

    SmppLink(String name, SmppConfig.Account account, SmppCodes codes, SmppListener listener, Clock clock) {
        this.name = name;
        this.account = account;
        this.codes = codes;
        this.listener = listener;
        this.connections = new SmppConnections(account);
        this.clock = clock;
    }

    /** Binds the session beside, so that nobody waits for it, and tries again until it is. */
    void begin() {
        again(Duration.ZERO);
    }

    /** The bound session; binds it when there is none and the wait after the last failure is over. */
    synchronized Binding bound() {
        if (session != null && session.getSessionState().isBound()) {
            return new Binding(session, null);
        }
        if (clock.instant().isBefore(notBefore)) {
            return new Binding(null, failure);
        }
        var fresh = fresh();
        try {
            fresh.connectAndBind(
                    account.host().orElseThrow(),
                    account.port(),
                    bind(),
                    account.readTimeout().toMillis());
        } catch (IOException e) {
            fresh.close(); // it does so itself, but not after every fault
            return new Binding(null, failed(e));
        }
        failures = 0;
        session = fresh;
        fresh.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                lost();
            }
        });
        LOG.infof("Provider %s: bound to the message centre", name);
        return new Binding(fresh, null);
    }

    /** Says farewell and ends for good. */
    void close() {
        timers.shutdownNow();
        SmppSession last;
        synchronized (this) {
            last = session;
            session = null;
        }
        if (last != null) {
            last.setTransactionTimer(LAST_WORDS.toMillis());
            last.unbindAndClose();
        }
    }

    private SmppSession fresh() {
        var fresh = new SmppSession(connections);
        fresh.setPduProcessorDegree(PROCESSORS);
        fresh.setEnquireLinkTimer(Math.toIntExact(account.enquireLink().toMillis()));
        fresh.setTransactionTimer(account.readTimeout().toMillis());
        fresh.setMessageReceiverListener(listener);
        return fresh;
    }

    private BindParameter bind() {
        return new BindParameter(
                BindType.BIND_TRX,
                account.systemId().orElseThrow(),
                account.password().map(Secret::reveal).orElse(""),
                account.systemType().orElse(""),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    private SendResult.Failed failed(IOException thrown) {
        failure = why(thrown);
        var wait = account.reconnectDelay().multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        var most = account.reconnectDelayMost();
        notBefore = clock.instant().plus(wait.compareTo(most) < 0 ? wait : most);
        LOG.warnf("Provider %s: no session with the message centre: %s", name, failure.reason());
        return failure;
    }

    /** Nothing was sent, whatever went wrong. */
    private SendResult.Failed why(IOException thrown) {
        if (thrown.getCause() instanceof NegativeResponseException refusal) {
            return codes.bound(refusal.getCommandStatus());
        }
        return HttpFault.of(thrown) == HttpFault.CERTIFICATE
                ? failure(SmsFailure.CERTIFICATE, "The certificate of the message centre is not trusted")
                : failure(SmsFailure.UNREACHABLE, "The message centre cannot be reached");
    }

    private static SendResult.Failed failure(SmsFailure kind, String reason) {
        return (SendResult.Failed) SendResult.failed(kind, "", reason);
    }

    private void lost() {
        if (timers.isShutdown()) {
            return;
        }
        LOG.warnf("Provider %s: the session with the message centre ended", name);
        again(account.reconnectDelay());
    }

    private void again(Duration wait) {
        try {
            timers.schedule(this::reconnect, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debugf("Provider %s is closed", name);
        }
    }

    private synchronized void reconnect() {
        if (!timers.isShutdown() && !bound().up()) {
            var wait = Duration.between(clock.instant(), notBefore);
            again(wait.isNegative() ? Duration.ZERO : wait.plusMillis(1));
        }
    }
}
