/** What lists of records have in common: the place at which a page ends, and the condition that picks the rows. */
package io.vestibule.listing;
