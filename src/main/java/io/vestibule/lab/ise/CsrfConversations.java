package io.vestibule.lab.ise;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.lab.ise.ErsCallers.Caller;

/** The tokens given out while the CSRF check is on. Each belongs to its two cookies and to the caller who fetched it. */
@Singleton
class CsrfConversations {

    static final String SSO_COOKIE = "JSESSIONIDSSO";
    static final String APP_COOKIE = "APPSESSIONID";

    record Conversation(String token, String sso, String app) {}

    private final Rows rows;
    private final Clock clock;

    CsrfConversations(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Conversation begin(Caller caller, int idleSeconds) {
        var now = clock.millis();
        rows.change("DELETE FROM ise_csrf WHERE used < ?", now - idleSeconds * 1000L);
        var begun = new Conversation(secret(), secret(), secret());
        rows.insert(
                "INSERT INTO ise_csrf (token, jsessionidsso, appsessionid, caller, used) VALUES (?, ?, ?, ?, ?)",
                begun.token(),
                begun.sso(),
                begun.app(),
                caller.name(),
                now);
        return begun;
    }

    /** Whether the token is alive and goes with these cookies; if so it lives on. */
    boolean goOn(String token, String sso, String app, Caller caller, int idleSeconds) {
        var now = clock.millis();
        return rows.change(
                        """
                        UPDATE ise_csrf SET used = ?
                        WHERE token = ? AND jsessionidsso = ? AND appsessionid = ? AND caller = ? AND used >= ?""",
                        now,
                        token,
                        sso,
                        app,
                        caller.name(),
                        now - idleSeconds * 1000L)
                == 1;
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
