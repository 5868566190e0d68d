/** What an admin sees and sets up. */
package io.vestibule.pages.admin;
