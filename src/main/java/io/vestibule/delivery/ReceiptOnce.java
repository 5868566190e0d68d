package io.vestibule.delivery;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The mark of a report that a provider may make once only; a second one with the same is a replay. */
@Entity
@Table(name = "receipt_once")
@IdClass(ReceiptOnce.Key.class)
public class ReceiptOnce extends PanacheEntityBase {

    @Id
    public String provider;

    /** A fingerprint of the provider's number for the report. */
    @Id
    public String mark;

    public Instant seenAt;

    /** What makes a mark unique. */
    public record Key(String provider, String mark) implements Serializable {}

    /** Notes a mark; false when it was seen before. */
    static boolean first(String provider, String mark, Instant now) {
        if (findById(new Key(provider, mark)) != null) {
            return false;
        }
        var once = new ReceiptOnce();
        once.provider = provider;
        once.mark = mark;
        once.seenAt = now;
        once.persist();
        return true;
    }

    static void forgetBefore(Instant time) {
        delete("seenAt < ?1", time);
    }
}
