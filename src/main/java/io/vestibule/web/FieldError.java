package io.vestibule.web;

/**
 * A sentence about something that must be mended.
 *
 * @param field the id of the field; null when it is about none
 */
public record FieldError(String field, String text) {}
