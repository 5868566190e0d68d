package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.guest.Guest;
import io.vestibule.registration.Registration;

/** The whole story of a request, from the form to being online. */
@Singleton
class RequestStories {

    private final ApprovalChapter approval;
    private final JourneyChapter journeys;
    private final List<StoryChapter> chapters;
    private final Clock clock;

    RequestStories(ApprovalChapter approval, JourneyChapter journeys, @All List<StoryChapter> chapters, Clock clock) {
        this.approval = approval;
        this.journeys = journeys;
        this.chapters = chapters;
        this.clock = clock;
    }

    List<Timeline.Line> of(ApprovalRequest request) {
        var told = Stream.concat(approval.of(request).stream(), followed(request));
        return Timeline.since(request.createdAt, told, clock.instant());
    }

    /** All that is known of the guest once it was granted, but not whom else the guest asked; before, only the form. */
    private Stream<StoryChapter.Line> followed(ApprovalRequest request) {
        var asking = Registration.ofRequest(request.id);
        Guest guest = Guest.findById(asking.isEmpty() ? request.guestId : asking.get(0).guestId);
        if (guest == null) {
            return Stream.empty();
        }
        if (request.state != RequestState.APPROVED || !request.released) {
            return journeys.of(guest, asking).stream();
        }
        return chapters.stream().filter(chapter -> chapter != approval).flatMap(chapter -> chapter.of(guest).stream());
    }
}
