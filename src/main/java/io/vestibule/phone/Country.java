package io.vestibule.phone;

/**
 * An entry of the list beside the phone field.
 *
 * @param code ISO 3166, two letters
 * @param name in the language of the page
 * @param dialCode the prefix without its plus: 46
 * @param main whether this is the country that a prefix shared by several stands for first, as +1 for the US
 */
public record Country(String code, String name, int dialCode, boolean main) {}
