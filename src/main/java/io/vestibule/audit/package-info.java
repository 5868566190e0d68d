/**
 * Who did what, when, from where, and what it was before and after. Rows are only ever added: there is one writer,
 * {@link io.vestibule.audit.Audit}, and nothing changes or deletes a row but the purge by age.
 */
package io.vestibule.audit;
