package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Map;

/**
 * The question whether something is meant that cannot be taken back, or concerns many.
 *
 * @param what it is called, with the number of those it concerns
 * @param lead what to know before one says yes
 * @param action where the yes is sent
 * @param fields all that was sent, and the yes
 * @param bad whether it destroys something
 * @param back where the no leads
 */
record Question(
        String what, String lead, String action, List<Map.Entry<String, String>> fields, boolean bad, String back) {}
