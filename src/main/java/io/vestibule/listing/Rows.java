package io.vestibule.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * The rows of a table that are listed by age, called {@code r} in conditions.
 *
 * @param age the field with the time; indexes are sorted by it and by the id
 */
public record Rows<T>(Supplier<EntityManager> database, Class<T> type, String age, Function<T, Place> place) {

    List<T> find(Where where, String order, int most) {
        return ask("select r from ", type, where, order).setMaxResults(most).getResultList();
    }

    List<Place> places(Where where, String order, int skipped, int most) {
        return ask("select r." + age + ", r.id from ", Object[].class, where, order)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Place((Instant) row[0], (UUID) row[1]))
                .toList();
    }

    private <R> TypedQuery<R> ask(String what, Class<R> answer, Where where, String order) {
        var query =
                database.get().createQuery(what + type.getSimpleName() + " r where " + where.query() + order, answer);
        where.values().forEach(query::setParameter);
        return query;
    }
}
