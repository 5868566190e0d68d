package io.vestibule.lab.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction. The mail is stored before it is answered. */
class MailHandler implements MessageHandler {

    private final Mailboxes mailboxes;
    private final MailFaults faults;
    private final List<String> recipients = new ArrayList<>();
    private String from = "";

    MailHandler(Mailboxes mailboxes, MailFaults faults) {
        this.mailboxes = mailboxes;
        this.faults = faults;
    }

    @Override
    public void from(String address) {
        from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        faults.strike();
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws IOException {
        mailboxes.deliver(from, recipients, data.readAllBytes());
        return null;
    }

    @Override
    public void done() {
        // all is stored
    }
}
