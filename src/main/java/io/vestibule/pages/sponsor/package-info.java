/** What a sponsor sees: who waits for a decision, the link in his mail, and the monitoring page with every text. */
package io.vestibule.pages.sponsor;
