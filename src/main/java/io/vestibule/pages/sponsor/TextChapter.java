package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryEvent;
import io.vestibule.guest.Guest;

/** Each text to the guest, with all attempts. */
@Singleton
class TextChapter implements StoryChapter {

    /** No guest has more, and if one has, the newest tell enough. */
    private static final int TEXTS_SHOWN = 20;

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        var texts = Delivery.allFor(guest.id);
        var number = texts.size();
        for (var text : texts.subList(0, Math.min(texts.size(), TEXTS_SHOWN))) {
            var name = texts.size() == 1 ? "Text: " : "Text " + number + ": ";
            DeliveryEvent.of(text.id).forEach(event -> lines.add(new Line(event.at, icon(event), name + event.words)));
            number--;
        }
        return lines;
    }

    private static String icon(DeliveryEvent event) {
        return StoryViews.icon(event.what, "report");
    }
}
