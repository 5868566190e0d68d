package io.vestibule.imports;

/** How far a row of a list is. */
public enum RowState {
    READ,
    MADE,
    REFUSED
}
