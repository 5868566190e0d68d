package io.vestibule.pages.sponsor;

import java.util.List;

import io.vestibule.audit.AuditEvent;
import io.vestibule.task.Commit;

/** What the audit says. */
final class Audited {

    private Audited() {}

    /** The actions on a subject, oldest first. */
    static List<String> actions(String subject) {
        return Commit.read(() -> AuditEvent.<AuditEvent>listAll().stream()
                .filter(event -> subject.equals(event.subject))
                .map(event -> event.action.name())
                .toList());
    }
}
