/** Ready configurations for the equipment around us, filled with the real values, each line explained. */
package io.vestibule.pages.admin.sheet;
