package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.access.Admission;
import io.vestibule.guest.Guest;
import io.vestibule.registration.Registration;

/** The guest's own way: form, terms, login, online. */
@Singleton
class JourneyChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        return of(guest, Registration.allOf(guest.id));
    }

    List<Line> of(Guest guest, List<Registration> journeys) {
        var lines = new ArrayList<Line>();
        var followed = Admission.known(journeys.stream()
                .filter(journey -> journey.onlineAt != null)
                .map(journey -> journey.id)
                .toList());
        for (var journey : journeys) {
            lines.add(new Line(journey.createdAt, "sent", began(guest, journey)));
            if (journey.aupAt != null) {
                lines.add(new Line(journey.aupAt, "delivered", "Accepted the terms, version " + journey.aupVersion));
            }
            if (journey.loginAt != null) {
                var where = journey.controller == null ? "" : " " + journey.controller;
                lines.add(new Line(journey.loginAt, "sent", "Sent to the controller" + where + " to log in"));
            }
            // where ISE told, the way onto the network tells more
            if (journey.onlineAt != null && !followed.contains(journey.id)) {
                lines.add(new Line(journey.onlineAt, "delivered", "Online, the controller says so"));
            }
        }
        return lines;
    }

    private static String began(Guest guest, Registration journey) {
        var device = journey.mac == null ? "" : " with the device " + journey.mac;
        if (guest.byCode) {
            return "Typed the code at " + journey.portal + device;
        }
        if (journey.aupAt == null && journey.mac == null && journey.loginAt == null) {
            return "Registered at " + journey.portal;
        }
        return (journey.aupAt == null ? "Came back to " : "Filled in the form of ") + journey.portal + device;
    }
}
