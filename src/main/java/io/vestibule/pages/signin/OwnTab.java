package io.vestibule.pages.signin;

/**
 * One of the pages about one's own account.
 *
 * @param current the value of {@code aria-current}
 */
public record OwnTab(String path, String name, String current) {}
