package io.vestibule.approval;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How sponsors decide. Whom a portal asks stands with the portal. */
@ConfigMapping(prefix = "vestibule.approval")
public interface ApprovalConfig {

    enum LinkSignIn {
        /** The link in the mail decides by itself; the record says for whom it was made. */
        OPTIONAL,
        /** Who follows the link signs in, and the record says who that was. */
        REQUIRED
    }

    /** Whether the link in the mail decides without a sign-in. */
    @WithDefault("optional")
    LinkSignIn signIn();

    /** How long a decision from the list can be undone; what follows from it waits as long. */
    @WithDefault("10s")
    Duration undo();

    /** When a request that nobody has answered is closed. */
    @WithDefault("P7D")
    Duration lapseAfter();

    /** Mails to one address in an hour; more requests only show in the list. */
    @WithDefault("60")
    int mailsPerHour();
}
