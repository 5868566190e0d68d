package io.vestibule.web;

/** Where to go after a form: a page of ours and nothing else, as anybody can make a link or a form with a {@code next}. */
public final class LocalPath {

    private static final String HOME = "/sponsor";
    private static final int LONGEST = 1000;
    /** Printable ASCII without the backslash, which browsers read as a slash; a second slash would begin a host. */
    private static final String OURS = "/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?";

    private LocalPath() {}

    /** That page, or the start of the staff pages when it is none of ours, or one that leads nowhere after a sign-in. */
    public static String orHome(String next) {
        return isOurs(next) && !next.matches("/sign(in|out)\\b.*") ? next : HOME;
    }

    /** That page, or the start of the staff pages when it is none of ours. */
    static String back(String next) {
        return isOurs(next) ? next : HOME;
    }

    private static boolean isOurs(String next) {
        return next != null && next.length() <= LONGEST && next.matches(OURS);
    }
}
