/** A simulated gateway of no particular make: it takes queries, forms, JSON and XML. */
package io.vestibule.lab.sms.http;
