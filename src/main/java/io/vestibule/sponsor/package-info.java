/** What a member of staff may see and grant, by the sponsor groups of the settings. */
package io.vestibule.sponsor;
