package io.vestibule.lab.mail;

import jakarta.inject.Singleton;

import org.subethamail.smtp.RejectException;

import io.vestibule.lab.FaultSystem;
import io.vestibule.lab.Faults;

/** Puts the mail server among the systems with fault switches. Its answers are SMTP's. */
@Singleton
class MailFaults implements FaultSystem {

    private static final String SYSTEM = "mail";

    private final Faults faults;

    MailFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    /** Refuses the mail to a recipient when a switch says so: for now, or for good. */
    void strike() throws RejectException {
        switch (faults.strike(SYSTEM).mode()) {
            case "down" -> throw new RejectException(421, "4.3.2 The service is not available");
            case "throttle" -> throw new RejectException(450, "4.7.1 Too many mails, try again later");
            case "error" -> throw new RejectException(550, "5.1.1 No such mailbox here");
            default -> {
                // the others are for systems that answer by HTTP
            }
        }
    }
}
