package io.vestibule.lab.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.TextMessage;

/** Puts a mail into the mailboxes of its recipients. What goes to {@code <number>@sms.lab} arrives on a phone too. */
@ApplicationScoped
public class Mailboxes {

    private static final Pattern PHONE = Pattern.compile("\\+?([0-9]{5,15})@sms\\.lab", Pattern.CASE_INSENSITIVE);

    private final MailStore mails;
    private final MessageStore messages;
    private final Clock clock;

    public Mailboxes(MailStore mails, MessageStore messages, Clock clock) {
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
    }

    void deliver(String envelopeFrom, List<String> recipients, byte[] source) {
        var mail = MailPart.of(source);
        var from = mail.headers().text("from");
        var now = clock.instant();
        for (var to : recipients) {
            var id = UUID.randomUUID().toString();
            mails.add(new Mail(
                    id,
                    to,
                    from.isEmpty() ? envelopeFrom : from,
                    mail.headers().text("subject"),
                    mail.words("text/plain"),
                    mail.words("text/html"),
                    now));
            var phone = PHONE.matcher(to);
            if (phone.matches()) {
                messages.add(text(id, envelopeFrom, "+" + phone.group(1), mail.words("text/plain"), now));
            }
        }
    }

    private static TextMessage text(String id, String from, String to, String words, Instant now) {
        return new TextMessage(
                id, "smtp", null, from, to, words.stripTrailing(), "sent", null, null, null, now, now, now);
    }
}
