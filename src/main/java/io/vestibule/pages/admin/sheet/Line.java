package io.vestibule.pages.admin.sheet;

/**
 * A line to type or to click.
 *
 * @param text as it is typed; for pages of a controller where to click and what to set
 * @param why what it is for
 * @param unsure whether its spelling is not confirmed for every release
 */
public record Line(String text, String why, boolean unsure) {}
