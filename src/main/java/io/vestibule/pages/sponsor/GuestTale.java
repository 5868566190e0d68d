package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Map;

/**
 * All that is known about one guest.
 *
 * @param number as it is shown: masked, or whole to somebody who asked for it just now
 * @param revealed whether it is shown whole
 * @param facts what there is to say beside state and number, by its name
 * @param suspended whether it can be reinstated
 * @param over whether the access has ended, so that nothing can be changed
 * @param live where the script finds the story again
 * @param busy whether something is still to come, so that it is worth asking
 */
record GuestTale(
        GuestBoard.Row row,
        String title,
        String number,
        boolean revealed,
        List<Map.Entry<String, String>> facts,
        List<Timeline.Line> lines,
        ChangeReport report,
        Rights rights,
        boolean suspended,
        boolean over,
        String live,
        boolean busy) {}
