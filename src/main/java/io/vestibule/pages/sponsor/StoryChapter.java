package io.vestibule.pages.sponsor;

import java.time.Instant;
import java.util.List;

import io.vestibule.guest.Guest;

/** A part of a guest's story. Each feature that has something to tell of guests adds one, as a bean of its own. */
interface StoryChapter {

    /**
     * One thing that happened.
     *
     * @param icon the name of the icon and of the tone
     */
    record Line(Instant at, String icon, String words) {}

    List<Line> of(Guest guest);
}
