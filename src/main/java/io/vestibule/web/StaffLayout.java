package io.vestibule.web;

/**
 * What every staff page has around its content.
 *
 * @param title the page's name, for the browser's tab
 * @param user who is signed in; null when nobody is
 * @param admin whether that is an admin
 * @param css the address of the style sheet
 * @param script the address of the script
 * @param refresh whether a browser without script loads the page again by itself
 */
public record StaffLayout(String title, String user, boolean admin, String css, String script, boolean refresh) {}
