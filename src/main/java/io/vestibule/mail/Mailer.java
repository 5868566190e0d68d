package io.vestibule.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;

import io.vestibule.mail.MailResult.Failed;
import io.vestibule.mail.MailResult.Taken;
import io.vestibule.step.Step;

/** Hands mails to the relay. Waits for it, so it is for tasks, never for a page. */
@Singleton
public class Mailer {

    private static final String KEY = "vestibule.mail.";

    private final MailConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicReference<MailHealth> health = new AtomicReference<>(MailHealth.WELL);

    Mailer(MailConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well, or mail is not set up at all. */
    public List<String> problems() {
        var found = new ArrayList<String>();
        if (config.host().isEmpty()) {
            return found;
        }
        if (!config.from().orElse("").matches("[^@\\r\\n]*\\S+@\\S+")) {
            found.add(KEY + "from must be a mail address, for example Guest Wi-Fi <wifi@example.org>");
        }
        if (config.username().isPresent() != config.password().isPresent()) {
            found.add(KEY + "username and " + KEY + "password belong together: set both or neither");
        }
        config.trust()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> found.add(KEY + "trust: the file " + file + " cannot be read"));
        return found;
    }

    /** Whether there is a relay at all. */
    public boolean isSetUp() {
        return config.host().isPresent();
    }

    public MailResult send(Mail mail) {
        if (!isSetUp()) {
            return new Failed(MailFailure.CONFIGURATION, "no mail relay is set up (" + KEY + "host)");
        }
        var result = Step.outside("mail.send", () -> handOver(mail));
        health.updateAndGet(before -> before.after(result, clock.instant()));
        return result;
    }

    /** How the relay fares, without asking it. */
    public MailHealth health() {
        return health.get();
    }

    private MailResult handOver(Mail mail) {
        var wait = config.connectTimeout().plus(config.readTimeout()).toMillis();
        // a client of its own for each mail: one that is shared may hand out a connection that is about to end
        var client = MailClient.create(vertx, settings());
        try {
            // the client asks for the name too, but tells nobody when that takes longer than we wait
            InetAddress.getByName(config.host().orElseThrow());
            client.sendMail(message(mail))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(wait, TimeUnit.MILLISECONDS);
            return new Taken();
        } catch (ExecutionException e) {
            return MailVerdict.of(e.getCause());
        } catch (UnknownHostException | TimeoutException e) {
            return MailVerdict.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(MailFailure.UNKNOWN_OUTCOME, "interrupted while the mail relay worked");
        } finally {
            client.close();
        }
    }

    private MailMessage message(Mail mail) {
        var from = config.from().orElseThrow();
        return new MailMessage()
                .setFrom(from)
                .setTo(oneLine(mail.to()))
                .setSubject(oneLine(mail.subject()))
                .setText(mail.text())
                .setHtml(mail.html())
                .addHeader("Message-ID", "<" + mail.reference() + from.replaceAll("^.*(?=@)|[>\\s].*$", "") + ">")
                // no answers by machines to a mail by a machine
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** Names and reasons are a guest's words: in one line, so that none makes a header of its own. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private io.vertx.ext.mail.MailConfig settings() {
        var settings = new io.vertx.ext.mail.MailConfig(config.host().orElseThrow(), config.port())
                .setSsl(config.tls())
                .setStarttls(
                        config.tls()
                                ? StartTLSOptions.DISABLED
                                : StartTLSOptions.valueOf(config.startTls().name()))
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeout(Math.toIntExact(config.readTimeout().toMillis()) + 1_000)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(false)
                .setHostnameVerificationAlgorithm("HTTPS");
        config.username().ifPresent(settings::setUsername);
        config.password().ifPresent(password -> settings.setPassword(password.reveal()));
        config.trust()
                .ifPresent(file -> settings.setPemTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return settings;
    }
}
