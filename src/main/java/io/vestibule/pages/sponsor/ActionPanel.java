package io.vestibule.pages.sponsor;

/**
 * What can be done about a text, and what came of what was done.
 *
 * @param text the id of the text
 * @param resend whether the person at the keyboard may send it again
 * @param all whether he may do all else, too
 * @param elsewhere whether there is another provider
 * @param note the outcome; empty for none
 * @param bad whether it is a refusal
 * @param number the whole number, after it was asked for; empty otherwise
 * @param typed the corrected number as it was typed
 */
record ActionPanel(
        String text,
        boolean resend,
        boolean all,
        boolean elsewhere,
        String note,
        boolean bad,
        String number,
        String typed) {}
