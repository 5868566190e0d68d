package io.vestibule.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One line of a device's way onto the network and off it, in the words of the staff's pages. */
@Entity
@Table(name = "access_event")
public class AccessEvent extends PanacheEntityBase {

    /** That a session goes on which should be over. */
    public static final String STAYS = "stays";

    private static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "admission_id")
    public UUID admissionId;

    public Instant at;

    /** What happened, in one word. */
    public String what;

    public String words;

    /** What happened to all devices of an account, in its order. */
    public static List<AccessEvent> ofGuest(UUID guestId) {
        return list("admissionId in (select a.id from Admission a where a.guestId = ?1) order by id", guestId);
    }

    static void note(Admission admission, String what, String words, Instant now) {
        var event = new AccessEvent();
        event.admissionId = admission.id;
        event.at = now.truncatedTo(ChronoUnit.MICROS);
        event.what = what;
        event.words = words.substring(0, Math.min(words.length(), LONGEST));
        event.persist();
    }
}
