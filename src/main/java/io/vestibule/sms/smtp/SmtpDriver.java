package io.vestibule.sms.smtp;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;

import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code smtp}. */
@Singleton
class SmtpDriver implements SmsDriver {

    static final String TYPE = "smtp";

    private final SmtpConfig config;
    private final SmsConfig common;
    private final Vertx vertx;

    SmtpDriver(SmtpConfig config, SmsConfig common, Vertx vertx) {
        this.config = config;
        this.common = common;
        this.vertx = vertx;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> problems(String name) {
        var account = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var found = new ArrayList<String>();
        if (account.host().isEmpty()) {
            found.add(key + "host is not set. Set it to the mail relay's host name or address");
        }
        if (!account.to().orElse("").matches("\\S+@\\S+")) {
            found.add(key + "to must be a mail address, for example {digits}@gateway.example.com");
        }
        if (!account.mailFrom().orElse("").matches("[^@]*\\S+@\\S+")) {
            found.add(key + "mail-from must be a mail address. Set it to one that the gateway accepts");
        }
        if (account.username().isPresent() != account.password().isPresent()) {
            found.add(key + "username and " + key + "password belong together: set both or neither");
        }
        account.trust()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> found.add(key + "trust: the file " + file + " cannot be read"));
        var templates = new LinkedHashMap<String, String>();
        templates.put("to", account.to().orElse(""));
        templates.put("mail-from", account.mailFrom().orElse(""));
        templates.put("subject", account.subject());
        templates.put("body", account.body());
        templates.forEach((setting, words) -> new MailTemplate(words)
                .unknown()
                .ifPresent(place -> found.add(key + setting + ": there is nothing to put for {" + place
                        + "}. Use {number}, {digits} or {text}")));
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        var settings = settings(account);
        return new SmtpProvider(
                name,
                account,
                () -> MailClient.create(vertx, settings),
                common.providers().get(name).guard());
    }

    private static MailConfig settings(SmtpConfig.Account account) {
        var settings = new MailConfig(account.host().orElseThrow(), account.port())
                .setSsl(account.tls())
                .setStarttls(
                        account.tls()
                                ? StartTLSOptions.DISABLED
                                : StartTLSOptions.valueOf(account.startTls().name()))
                .setLogin(account.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setConnectTimeout(Math.toIntExact(account.connectTimeout().toMillis()))
                // a relay that falls silent is hung up on, soon after we ceased to wait for it
                .setIdleTimeout(Math.toIntExact(account.readTimeout().toMillis()) + 1_000)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(false)
                .setHostnameVerificationAlgorithm("HTTPS");
        account.username().ifPresent(settings::setUsername);
        account.password().ifPresent(password -> settings.setPassword(password.reveal()));
        account.trust()
                .ifPresent(file -> settings.setPemTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return settings;
    }
}
