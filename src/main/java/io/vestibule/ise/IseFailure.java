package io.vestibule.ise;

/** What can go wrong with ISE. The kind decides what to do next: try later, look up, give up, or call the admin. */
public enum IseFailure {

    /** 401: wrong user name or password, or an account without any right to this part. */
    BAD_CREDENTIALS(
            Blame.SETUP,
            "Check vestibule.ise.sponsor.* (an internal sponsor, never an admin) and vestibule.ise.admin.* (an ERS admin)"
                    + " against ISE, and that neither account is locked or expired."),

    /** The sponsor exists, but the sponsor group lacks the switch for the REST API. */
    NO_REST_ACCESS(
            Blame.SETUP,
            "In ISE open the sponsor group of this sponsor and tick \"Access Cisco ISE guest accounts using the"
                    + " programmatic interface (Guest REST API)\"."),

    /** ISE wants a CSRF token and refuses the one that it has just given. */
    CSRF_REFUSED(
            Blame.SETUP,
            "In ISE's API settings turn the CSRF check off, or make sure that no load balancer in between drops cookies."),

    /** ISE redirects to its admin page. */
    ERS_DISABLED(
            Blame.SETUP,
            "In ISE turn on ERS for read and write under Administration, Settings, API Settings; upgrades may turn it off."),

    /** ISE understood and said no. */
    REFUSED(Blame.REQUEST, "Compare ISE's message with the guest type, location, sponsor portal and password policy."),

    /** There is an account of that user name already, perhaps an expired one. */
    NAME_TAKEN(Blame.REQUEST, "Nothing to do: another user name is tried."),

    /** What should be there is not. */
    NOT_FOUND(
            Blame.REQUEST,
            "It was deleted or renamed in ISE, or vestibule.ise.url does not lead to the primary administration node."),

    /** Signed in, but not allowed to do this. */
    FORBIDDEN(
            Blame.SETUP,
            "Give the sponsor group the missing permission in ISE, and a sponsor whose group manages all accounts."),

    /** The monitoring node does not take our user. */
    MNT_REFUSED(
            Blame.SETUP,
            "Check vestibule.ise.mnt.username and .password: an ISE administrator of the group MnT Admin or Super Admin;"
                    + " an ERS Admin alone is refused."),

    /** What answers knows no sessions. */
    NOT_A_MNT_NODE(
            Blame.SETUP,
            "Set vestibule.ise.mnt.url to a node with the monitoring persona, or to the API gateway of ISE 3.1 and later."),

    /** Too many requests, by ISE's count or by our own budget. */
    RATE_LIMITED(Blame.SETUP, "Lower vestibule.ise.requests-per-second, or find out who else keeps ISE busy."),

    /** No answer in time. A change may have been made. */
    TIMED_OUT(
            Blame.SERVICE,
            "Make sure that vestibule.ise.url is the primary administration node and that it is not overloaded."),

    /** The connection ended before the answer. A change may have been made. */
    BROKEN_OFF(Blame.SERVICE, "Look for a firewall or load balancer between here and ISE that cuts connections."),

    /** No connection. Certainly nothing was changed. */
    UNREACHABLE(
            Blame.SERVICE,
            "Make sure that vestibule.ise.url has the right name and port, that the firewall lets us through, and that"
                    + " ISE runs; port 9060 is closed while ERS is off."),

    /** ISE's certificate is not trusted, or is for another name. */
    CERTIFICATE(
            Blame.SETUP,
            "Put the certificate of ISE, or of its authority, in vestibule.ise.trust-store, and use the name that the"
                    + " certificate carries in vestibule.ise.url."),

    /** A fault inside ISE. A change may have been made. */
    SERVER_ERROR(Blame.SERVICE, "Look at ISE's own log for the time of the failure (ise-psc.log and ers.log)."),

    /** An answer that ISE's ERS would not give. */
    UNREADABLE(
            Blame.SETUP, "Make sure that what answers at vestibule.ise.url is ISE, and not a proxy or another page.");

    private enum Blame {
        REQUEST,
        SETUP,
        SERVICE
    }

    private final Blame blame;
    private final String cure;

    IseFailure(Blame blame, String cure) {
        this.blame = blame;
        this.cure = cure;
    }

    /** One plain sentence for the admin: what to do about it. */
    public String cure() {
        return cure;
    }

    /** Whether it is about this one request, and says nothing about the next. */
    public boolean concernsThisRequestOnly() {
        return blame == Blame.REQUEST;
    }

    /** Whether ISE itself is ailing, so that it should be left alone for a moment. */
    public boolean isOfTheService() {
        return blame == Blame.SERVICE;
    }
}
