package io.vestibule.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** One line of a delivery's story. */
@Entity
@Table(name = "delivery_event")
public class DeliveryEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID deliveryId;
    public Instant at;
    /** What happened, one word: see the names of {@link What}. */
    public String what;
    /** The number of the attempt it is about, or 0. */
    public int attempt;
    /** The same in plain words, without number, text or secret. */
    public String words;

    /** What can happen to a delivery. */
    public enum What {
        QUEUED,
        SUBMITTED,
        ACCEPTED,
        REFUSED,
        FAILED,
        UNKNOWN,
        FOUND,
        NOT_THERE,
        CANNOT_TELL,
        REPEATED,
        REROUTED,
        WAITING,
        REPORTED,
        GAVE_UP;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static void forget(UUID deliveryId) {
        delete("deliveryId", deliveryId);
    }

    /** A delivery's story from its beginning. */
    public static List<DeliveryEvent> of(UUID deliveryId) {
        return list("deliveryId", Sort.ascending("id"), deliveryId);
    }

    /** The id of the latest line of all stories; 0 without any. */
    static long last() {
        var last = getEntityManager()
                .createQuery("select max(e.id) from DeliveryEvent e", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Whether the story's last line is of this kind. */
    static boolean lastOf(UUID deliveryId, What what) {
        return DeliveryEvent.<DeliveryEvent>find("deliveryId", Sort.descending("id"), deliveryId)
                .firstResultOptional()
                .filter(event -> event.what.equals(what.word()))
                .isPresent();
    }

    /** Whether the story has a line of this kind. */
    static boolean anyOf(UUID deliveryId, What what) {
        return count("deliveryId = ?1 and what = ?2", deliveryId, what.word()) > 0;
    }

    static void tell(Delivery delivery, Instant at, What what, int attempt, String words) {
        var event = new DeliveryEvent();
        event.deliveryId = delivery.id;
        event.at = at;
        event.what = what.word();
        event.attempt = attempt;
        event.words = words;
        event.persist();
    }
}
