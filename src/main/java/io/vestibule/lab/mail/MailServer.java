package io.vestibule.lab.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.subethamail.smtp.server.SMTPServer;

import io.vestibule.lab.LabConfig;

/** Takes every mail, from everybody to everybody. */
@ApplicationScoped
public class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int LARGEST_MAIL = 1_000_000;

    private final MailLabConfig config;
    private final Mailboxes mailboxes;
    private final MailFaults faults;
    private SMTPServer server;

    MailServer(MailLabConfig config, Mailboxes mailboxes, MailFaults faults) {
        this.config = config;
        this.mailboxes = mailboxes;
        this.faults = faults;
    }

    void start(@Observes StartupEvent start, LabConfig lab) throws UnknownHostException {
        if (!lab.enabled()) {
            return;
        }
        var fresh = SMTPServer.port(config.smtpPort())
                .bindAddress(InetAddress.getByName("127.0.0.1"))
                .hostName("lab")
                .softwareName("lab")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(context -> new MailHandler(mailboxes, faults))
                .build();
        try {
            fresh.start();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The lab takes no mail: port %d is not free. Set LAB_SMTP_PORT to another one", config.smtpPort());
            return;
        }
        server = fresh;
        LOG.infof("The lab takes mail at 127.0.0.1:%d", port());
    }

    /** Where it listens; 0 when it does not. */
    public int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
