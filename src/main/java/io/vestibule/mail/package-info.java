/** Sending mail: one relay, whose faults have one vocabulary. What must not be lost is sent by a durable task of its owner. */
package io.vestibule.mail;
