package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.access.AccessEvent;
import io.vestibule.guest.Guest;

/** Each device's way onto the network and off it, as far as ISE told or did it. */
@Singleton
class AccessChapter implements StoryChapter {

    /** The icon of what happened, by {@link AccessEvent#what}. */
    private static final Map<String, String> ICONS = Map.of(
            "asked",
            "queued",
            "leaving",
            "queued",
            "away",
            "waiting",
            "waiting",
            "unknown",
            "unproved",
            "unknown",
            "refused",
            "failed",
            AccessEvent.STAYS,
            "failed",
            "not-changed",
            "failed",
            "online",
            "delivered",
            "left",
            "ended");

    @Override
    public List<Line> of(Guest guest) {
        return AccessEvent.ofGuest(guest.id).stream()
                .map(event -> new Line(event.at, ICONS.getOrDefault(event.what, "sent"), event.words))
                .toList();
    }
}
