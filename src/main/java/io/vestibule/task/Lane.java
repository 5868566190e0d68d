package io.vestibule.task;

import java.util.Locale;

/** Tasks of one lane share threads and a table; lanes never wait for each other, so a hanging ISE does not hold up texts. */
public enum Lane {
    ISE,
    TEXTS,
    CONTROLLERS,
    MAILS,
    UPKEEP;

    String table() {
        return "task_" + name().toLowerCase(Locale.ROOT);
    }
}
