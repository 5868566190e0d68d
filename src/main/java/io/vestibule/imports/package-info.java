/**
 * Many guests at once, from a spreadsheet: it is read, its columns are named, every row is tried without doing anything,
 * and then each row is registered as if staff had typed it. A long list is worked off by a durable task. The rows are kept
 * sealed, lose their cells once their guest is made, and are deleted within a day or two.
 */
package io.vestibule.imports;
