/**
 * The schedule of purges. What is purged, and when its time is over, is the business of the feature that owns the
 * records; retention by a setting is a task of its own there.
 */
package io.vestibule.housekeeping;
