package io.vestibule.sms.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;

import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ProviderGuard;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

/** A gateway that makes texts of mails. That the relay takes the mail is the last that is ever heard of a text. */
class SmtpProvider implements SmsProvider {

    private final String name;
    private final SmtpConfig.Account account;
    private final Supplier<MailClient> clients;
    private final SmtpVerdict verdict;
    private final ProviderGuard guard;

    SmtpProvider(String name, SmtpConfig.Account account, Supplier<MailClient> clients, GuardConfig guard) {
        this.name = name;
        this.account = account;
        this.clients = clients;
        this.guard = new ProviderGuard(name, guard);
        verdict = new SmtpVerdict(account.codes(), to().namesTheNumber());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return SmtpDriver.TYPE;
    }

    @Override
    public SendResult send(SmsMessage message) {
        return guard.call(() -> mailed(message));
    }

    private SendResult mailed(SmsMessage message) {
        var wait = account.connectTimeout().plus(account.readTimeout()).toMillis();
        // a client of its own for each mail: one that is shared may hand out a connection that is about to end
        var client = clients.get();
        try {
            // the client asks for the name too, but tells nobody when that takes longer than we wait
            InetAddress.getByName(account.host().orElseThrow());
            var result = client.sendMail(mail(message))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(wait, TimeUnit.MILLISECONDS);
            return SendResult.accepted(result.getMessageID(), SmsState.SENT);
        } catch (ExecutionException e) {
            return verdict.of(e.getCause());
        } catch (UnknownHostException | TimeoutException e) {
            return verdict.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendResult.failed(
                    SmsFailure.UNKNOWN_OUTCOME, "", "The mail relay did not say whether it took the mail");
        } finally {
            client.close();
        }
    }

    private MailMessage mail(SmsMessage message) {
        var from = new MailTemplate(account.mailFrom().orElseThrow()).header(message);
        var mail = new MailMessage()
                .setFrom(from)
                .setTo(to().header(message))
                .setSubject(new MailTemplate(account.subject()).header(message))
                .setText(new MailTemplate(account.body()).body(message).replace("\r\n", "\n"));
        // the same mail has the same id, so that a relay which looks at it drops a second one
        return mail.addHeader(
                "Message-ID", "<" + message.reference() + from.replaceAll("^.*(?=@)|[>\\s].*$", "") + ">");
    }

    private MailTemplate to() {
        return new MailTemplate(account.to().orElseThrow());
    }

    @Override
    public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        return LookUp.notOffered("A mail relay cannot be asked");
    }

    @Override
    public ReceiptWay receipts() {
        return ReceiptWay.NONE;
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged(); // there are none
    }

    @Override
    public Optional<String> meaning(String code) {
        return SmtpVerdict.meaning(code);
    }
}
