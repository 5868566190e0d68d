package io.vestibule.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

/**
 * Finds the rows of a table that belong to some accounts and groups, when they are few: so whoever sees little sees all of it
 * at once, however much else there is.
 *
 * @param entity the table's
 */
public record Few(Supplier<EntityManager> database, String entity) {

    private static final int MOST = 500;
    /** Sponsors are in one or a few groups, so the lists of groups that are stored repeat. */
    private static final int LISTS = 100;

    /**
     * The ids of those rows; empty when they are many.
     *
     * @param named by the name of a field, the values of which it has one
     * @param field with a list of groups, of which it has one
     * @param bar what stands before and after each group in the field
     */
    public Optional<Set<UUID>> of(
            Map<String, ? extends Collection<String>> named, String field, String bar, Set<String> groups) {
        var found = new HashSet<UUID>();
        for (var one : named.entrySet()) {
            found.addAll(ids(one.getKey(), one.getValue()));
        }
        if (!groups.isEmpty() && found.size() <= MOST) {
            var lists = lists(field);
            if (lists.size() > LISTS) {
                return Optional.empty();
            }
            lists.removeIf(list -> groups.stream().noneMatch(group -> list.contains(bar + group + bar)));
            found.addAll(ids(field, lists));
        }
        return found.size() > MOST ? Optional.empty() : Optional.of(found);
    }

    private List<UUID> ids(String field, Collection<String> some) {
        return some.isEmpty()
                ? List.of()
                : database.get()
                        .createQuery("select r.id from " + entity + " r where r." + field + " in :some", UUID.class)
                        .setParameter("some", some)
                        .setMaxResults(MOST + 1)
                        .getResultList();
    }

    /** The values of a field, found by going from one to the next in its index. */
    private List<String> lists(String field) {
        var next = database.get()
                .createQuery(
                        "select r." + field + " from " + entity + " r where r." + field + " > :last order by r."
                                + field,
                        String.class)
                .setMaxResults(1);
        var lists = new ArrayList<String>();
        var found = next.setParameter("last", "").getResultList();
        while (!found.isEmpty() && lists.size() <= LISTS) {
            lists.addAll(found);
            found = next.setParameter("last", found.get(0)).getResultList();
        }
        return lists;
    }
}
