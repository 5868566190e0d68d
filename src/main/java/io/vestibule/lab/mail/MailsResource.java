package io.vestibule.lab.mail;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What arrived in the mailboxes. */
@Path("/lab/api/mails")
public class MailsResource {

    private static final int MOST = 200;

    private final MailStore mails;

    MailsResource(MailStore mails) {
        this.mails = mails;
    }

    @GET
    public List<Mail> mails(@QueryParam("to") String to) {
        return mails.newest(to == null || to.isBlank() ? null : to.strip(), MOST);
    }

    @DELETE
    public void clear() {
        mails.clear();
    }
}
