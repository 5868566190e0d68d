package io.vestibule.imports;

/**
 * What would become of a row.
 *
 * @param place its number in the file, the first one is 1
 * @param number masked; empty when it is none
 * @param problem why no guest can be made of it; empty when one can
 */
public record Tried(int place, String name, String number, String problem) {}
