package io.vestibule.lab.sms.smpp;

import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;

/** Refuses every command but submit_sm: this message centre does not have them. */
abstract class SmscCommands implements ServerMessageReceiverListener {

    private static final int UNKNOWN_COMMAND = 0x03;

    static ProcessRequestException refusal(int status) {
        return new ProcessRequestException("refused", status);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti text, SMPPServerSession session)
            throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm text, SMPPServerSession session)
            throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
            throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw refusal(UNKNOWN_COMMAND);
    }
}
