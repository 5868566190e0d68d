/** What a sponsor sees: at present the monitoring page, with every text and what became of it. */
package io.vestibule.pages.sponsor;
