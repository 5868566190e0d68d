package io.vestibule.pages.signin;

/** Where to go after the sign-in: a page of ours and nothing else, as anybody can make a link with a {@code next}. */
final class LocalPath {

    private static final String HOME = "/sponsor";
    private static final int LONGEST = 1000;
    /** Printable ASCII without the backslash, which browsers read as a slash; a second slash would begin a host. */
    private static final String OURS = "/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?";

    private LocalPath() {}

    static String orHome(String next) {
        return next == null || next.length() > LONGEST || !next.matches(OURS) || next.matches("/sign(in|out)\\b.*")
                ? HOME
                : next;
    }
}
