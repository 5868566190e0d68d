package io.vestibule.limit;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That a text was asked for from one source. A request leaves one row for each source it is counted by. */
@Entity
@Table(name = "text_request")
public class TextRequest extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Source source;

    /** The fingerprint of the source. */
    public String fingerprint;

    public Instant at;

    static void add(Source source, String fingerprint, Instant at) {
        var request = new TextRequest();
        request.source = source;
        request.fingerprint = fingerprint;
        request.at = at;
        request.persist();
    }

    /** When the newest but so many of a source's requests was made; empty when it made no more. */
    static Optional<Instant> newestBut(int newer, Source source, String fingerprint) {
        return TextRequest.<TextRequest>find("source = ?1 and fingerprint = ?2 order by at desc", source, fingerprint)
                .range(newer, newer)
                .firstResultOptional()
                .map(request -> request.at);
    }

    /** Deletes what is older than a time, the oldest first; returns how many. */
    static long forgetBefore(Instant time, int most) {
        return delete("id in (select r.id from TextRequest r where r.at < ?1 order by r.at limit " + most + ")", time);
    }
}
