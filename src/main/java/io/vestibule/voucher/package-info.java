/**
 * Vouchers for guests without a phone: one code for each, printed at the desk, typed in place of number and password.
 * The account in ISE is made with the voucher and under a name that nobody has to type; we keep its password sealed and
 * hand it to the controller when the code is right. A code is stored as a fingerprint, by which it is found, and
 * sealed, so that it can be printed again.
 */
package io.vestibule.voucher;
