package io.vestibule.lab.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.subethamail.smtp.MessageHandler;

/** One SMTP transaction. The mail is stored before it is answered. */
class MailHandler implements MessageHandler {

    private final Mailboxes mailboxes;
    private final List<String> recipients = new ArrayList<>();
    private String from = "";

    MailHandler(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void from(String address) {
        from = address;
    }

    @Override
    public void recipient(String address) {
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
