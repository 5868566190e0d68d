package io.vestibule.lab.sms.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;

import io.vestibule.lab.Faults;
import io.vestibule.lab.LabConfig;

/** A message centre that speaks SMPP 3.4, at a port of its own. */
@ApplicationScoped
public class Smsc {

    private static final Logger LOG = Logger.getLogger(Smsc.class);
    private static final int WRONG_PASSWORD = 0x0E;
    private static final int WRONG_SYSTEM_ID = 0x0F;
    private static final int PROCESSORS = 16;
    private static final int QUEUE = 200;
    private static final int BIND_WITHIN_MILLIS = 5_000;
    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final SmppLabConfig config;
    private final SmscSessions sessions;
    private final SmscTexts texts;
    private final Faults faults;
    private final List<SMPPServerSession> all = new CopyOnWriteArrayList<>();
    private volatile ServerSocket server;

    Smsc(SmppLabConfig config, SmscSessions sessions, SmscTexts texts, Faults faults) {
        this.config = config;
        this.sessions = sessions;
        this.texts = texts;
        this.faults = faults;
    }

    void start(@Observes StartupEvent start, LabConfig lab) {
        if (!lab.enabled()) {
            return;
        }
        try {
            server = new ServerSocket(config.port(), QUEUE, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            LOG.warnf(
                    "The lab has no SMPP message centre: port %d is not free. Set vestibule.lab.sms.smpp.port to"
                            + " another one",
                    config.port());
            return;
        }
        LOG.infof("The lab's SMPP message centre listens at 127.0.0.1:%d", port());
        daemon(this::accept);
    }

    /** Where it listens; 0 when it does not. */
    public int port() {
        return server == null ? 0 : server.getLocalPort();
    }

    @PreDestroy
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        all.forEach(SMPPServerSession::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                if (faults.shown(SmppFaults.SYSTEM).is("down")) {
                    socket.close();
                } else {
                    open(socket);
                }
            } catch (IOException e) {
                LOG.debugf("a connection to the message centre failed: %s", e.getClass());
            }
        }
    }

    private void open(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        var session = new SMPPServerSession(
                new SocketConnection(socket),
                (now, before, source) -> {
                    if (!now.isNotClosed()) {
                        sessions.remove(source);
                        all.remove(source);
                    }
                },
                texts,
                null,
                PROCESSORS,
                QUEUE,
                new SmscAnswers(),
                new DefaultPDUReader());
        session.setTransactionTimer(ANSWER_WITHIN_MILLIS);
        all.add(session);
        daemon(() -> bind(session));
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(BIND_WITHIN_MILLIS);
            var wrong = wrong(request);
            if (wrong != 0) {
                request.reject(wrong);
                return;
            }
            request.accept("lab", InterfaceVersion.IF_34);
            sessions.add(session);
        } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
            LOG.debugf("a bind to the message centre failed: %s", e.getClass());
            session.close();
        }
    }

    private int wrong(BindRequest request) {
        if (!config.systemId().equals(request.getSystemId())) {
            return WRONG_SYSTEM_ID;
        }
        return config.password().equals(request.getPassword()) ? 0 : WRONG_PASSWORD;
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "lab-smsc");
        thread.setDaemon(true);
        thread.start();
    }
}
