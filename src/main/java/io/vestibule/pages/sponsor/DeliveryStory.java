package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * All that is known about one text.
 *
 * @param form as a text, in how many parts, or as a call
 * @param reason what the provider said, with its code; empty when it said nothing
 * @param took how long it took to arrive; empty when it has not
 */
record DeliveryStory(
        DeliveryBoard.Row row,
        String purpose,
        String route,
        String form,
        String reason,
        String took,
        Moment usefulUntil,
        List<Timeline.Line> lines,
        String live) {}
