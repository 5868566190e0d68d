package io.vestibule.pages.signin;

/**
 * One browser at which somebody is signed in.
 *
 * @param id by which it is ended
 * @param own whether it is the one that shows the page
 */
public record SessionRow(String id, String browser, String address, String begun, String used, boolean own) {}
