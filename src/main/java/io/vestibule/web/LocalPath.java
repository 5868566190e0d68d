package io.vestibule.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after a form: a page of ours and nothing else, as anybody can make a link or a form with a {@code next}. */
public final class LocalPath {

    public static final String HOME = "/sponsor";
    private static final int LONGEST = 1000;
    /** Printable ASCII without the backslash, which browsers read as a slash; a second slash would begin a host. */
    private static final String OURS = "/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?";

    /** All that one passes on the way in, but not what one does to one's own account. */
    private static final String ON_THE_WAY_IN = "/sign(in|out)\\b(?!/(sessions|password|second-step)$).*";

    private LocalPath() {}

    /** That page, or the start of the staff pages when it is none of ours, or one that leads nowhere after a sign-in. */
    public static String orHome(String next) {
        return isOurs(next) && !next.matches(ON_THE_WAY_IN) ? next : HOME;
    }

    /** The address of a page of the sign-in that remembers where to go afterwards. */
    public static String with(String page, String next) {
        var kept = orHome(next);
        return kept.equals(HOME) ? page : page + "?next=" + URLEncoder.encode(kept, StandardCharsets.UTF_8);
    }

    /** That page, or the start of the staff pages when it is none of ours. */
    static String back(String next) {
        return isOurs(next) ? next : HOME;
    }

    private static boolean isOurs(String next) {
        return next != null && next.length() <= LONGEST && next.matches(OURS);
    }
}
