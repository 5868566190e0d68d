package io.vestibule.lab.ise;

import java.util.function.UnaryOperator;

/**
 * One entry of a list.
 *
 * @param field the value of a field for filters and sorting, empty when it has none
 */
record ListItem(String id, String name, String description, UnaryOperator<String> field) {}
