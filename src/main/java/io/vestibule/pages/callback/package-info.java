/** Addresses that machines call by themselves: delivery receipts of SMS providers. */
package io.vestibule.pages.callback;
