package io.vestibule.lab.sms.smpp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.Session;

/** Who is bound now, and so can be told what became of texts. */
@Singleton
class SmscSessions {

    private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();

    void add(SMPPServerSession session) {
        bound.add(session);
    }

    void remove(Session session) {
        bound.remove(session);
    }

    /** The newest one that takes receipts. */
    Optional<SMPPServerSession> receiver() {
        return bound.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .reduce((older, newer) -> newer);
    }
}
