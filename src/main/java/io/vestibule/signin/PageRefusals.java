package io.vestibule.signin;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.task.Commit;

/** Notes who asks for pages that the role does not include. */
@Singleton
public class PageRefusals {

    /** They stand in some addresses, and have no place in the audit. */
    private static final String TOKENS = "[^/]{37,}";

    private final Audit audit;

    PageRefusals(Audit audit) {
        this.audit = audit;
    }

    /**
     * What keeps it, to be run where one may wait for the database.
     *
     * @param path as the browser asked for it
     */
    public Runnable note(Staff staff, String method, String path) {
        var actor = staff.actor();
        var page = "page:" + path.replaceAll(TOKENS, "...");
        var words = method + " as " + staff.roles();
        return () -> Commit.of("signin.page-refused", () -> audit.note(actor, Action.PAGE_REFUSED, page, null, words));
    }
}
