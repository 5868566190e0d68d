/**
 * What lists of records have in common: the place at which a page ends, the condition that picks the rows, and how far a
 * page looks for them.
 */
package io.vestibule.listing;
