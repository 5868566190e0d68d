package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * What became of something that was asked for at once.
 *
 * @param words how it stands: "Suspend: 23 done, 1 in progress"
 * @param tone good, bad or open
 * @param waiting why ISE is not asked now; empty when it is
 * @param failures what failed and why
 * @param staying who is online although the change is made, and until when
 * @param live where the script finds this again; null when nothing is still to come
 * @param undo the address that takes it back; null when it is too late
 * @param undoUntil until when, for the script
 */
record ChangeReport(
        String words,
        String tone,
        String waiting,
        List<Failure> failures,
        List<Failure> staying,
        String live,
        String undo,
        String undoUntil) {

    record Failure(String id, String name, String why) {}
}
