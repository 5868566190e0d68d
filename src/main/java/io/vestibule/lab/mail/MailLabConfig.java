package io.vestibule.lab.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The lab's mail server. */
@ConfigMapping(prefix = "vestibule.lab")
public interface MailLabConfig {

    /** Its port at 127.0.0.1, which {@code LAB_SMTP_PORT} sets too; 0 for a free one. */
    @WithDefault("${LAB_SMTP_PORT:8025}")
    int smtpPort();
}
