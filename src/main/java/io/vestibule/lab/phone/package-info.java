/** Guests' phones: what each system does by itself about a network that wants a login, and when it is satisfied. */
package io.vestibule.lab.phone;
