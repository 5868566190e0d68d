/** The address at which other systems use us as their SMS provider. */
package io.vestibule.pages.gateway;
