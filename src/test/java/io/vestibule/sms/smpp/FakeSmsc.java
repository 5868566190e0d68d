package io.vestibule.sms.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.jsmpp.DefaultPDUReader;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre within the test: notes every submit_sm and bind, and answers as it is told. */
final class FakeSmsc implements ServerMessageReceiverListener, AutoCloseable {

    /** Stands for a status: no answer at all, or the end of the session instead of one. */
    static final int SILENCE = -1;

    static final int BREAK_OFF = -2;

    final List<SubmitSm> texts = new CopyOnWriteArrayList<>();
    final List<BindRequest> binds = new CopyOnWriteArrayList<>();
    final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    final AtomicInteger enquired = new AtomicInteger();

    volatile int bindStatus;
    volatile IntFunction<Integer> statusOf = text -> 0;
    volatile IntFunction<String> idOf = text -> "id-" + text;

    private final ServerSocket server;

    FakeSmsc() {
        this(0);
    }

    FakeSmsc(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers every text with this status. */
    void answer(int status) {
        statusOf = text -> status;
    }

    /** Sends a receipt and says with which status it was answered. */
    int deliver(int esmClass, String text, OptionalParameter... parameters) {
        return deliver(esmClass, (byte) 0, text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), parameters);
    }

    int deliver(int esmClass, byte dataCoding, byte[] text, OptionalParameter... parameters) {
        var session = sessions.get(sessions.size() - 1);
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "15558675310",
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    "",
                    new ESMClass(esmClass),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding(dataCoding),
                    text,
                    parameters);
            return 0;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var session = new SMPPServerSession(
                        new SocketConnection(server.accept()),
                        (now, before, source) -> {},
                        this,
                        null,
                        3,
                        100,
                        new Answers(),
                        new DefaultPDUReader());
                daemon(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(5_000);
            binds.add(request);
            if (bindStatus != 0) {
                request.reject(bindStatus);
                return;
            }
            sessions.add(session);
            request.accept("fake", InterfaceVersion.IF_34);
        } catch (Exception e) {
            session.close();
        }
    }

    /** Writes no answer to a text that is met with silence, and breaks off where it is told to. */
    private final class Answers extends SynchronizedPDUSender {

        Answers() {
            super((PDUSender) new DefaultPDUSender());
        }

        @Override
        public byte[] sendSubmitSmResp(java.io.OutputStream out, int number, String id, OptionalParameter... parameters)
                throws PDUStringException, IOException {
            if (id.equals("silence")) {
                return new byte[0];
            }
            if (id.equals("break-off")) {
                out.close();
                throw new IOException("told to break off");
            }
            return super.sendSubmitSmResp(out, number, id, parameters);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession session) throws ProcessRequestException {
        int index;
        synchronized (this) {
            texts.add(text);
            index = texts.size();
        }
        int status = statusOf.apply(index);
        if (status > 0) {
            throw new ProcessRequestException("told to", status);
        }
        try {
            var id = status == SILENCE ? "silence" : status == BREAK_OFF ? "break-off" : idOf.apply(index);
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onAcceptEnquireLink(org.jsmpp.bean.EnquireLink enquireLink, Session source) {
        enquired.incrementAndGet();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti text, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm text, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "fake-smsc");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sessions.forEach(SMPPServerSession::close);
    }
}
