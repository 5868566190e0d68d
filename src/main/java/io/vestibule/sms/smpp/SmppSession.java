package io.vestibule.sms.smpp;

import java.io.IOException;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;

/** A session that tells whether a command was sent at all, and does not wait for answers that cannot come any more. */
class SmppSession extends SMPPSession {

    private static final int MOST_PENDING = 1000;

    /** Nothing was written: the session had ended before. */
    static final class EndedBefore extends IOException {
        private static final long serialVersionUID = 1;
    }

    SmppSession(ConnectionFactory connections) {
        super(connections);
        addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                endPending();
            }
        });
    }

    @Override
    protected void ensureTransmittable(String activity, boolean only) throws IOException {
        if (!getSessionState().isTransmittable() && !getSessionState().equals(SessionState.OPEN)) {
            throw new EndedBefore();
        }
    }

    private void endPending() {
        var next = sequence().currentValue();
        for (var number = Math.max(1, next - MOST_PENDING); number < next; number++) {
            var pending = removePendingResponse(number);
            if (pending != null) {
                pending.doneWithInvalidResponse(new InvalidResponseException("the session ended before the answer"));
            }
        }
    }
}
