/** The lab's mail server: takes every mail by SMTP, keeps it, and shows it as JSON. */
package io.vestibule.lab.mail;
