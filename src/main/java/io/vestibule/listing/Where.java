package io.vestibule.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition in the language of queries with its values, to which parts are added; all of them must hold. */
public final class Where {

    /** By what {@link #containing} and {@link #beginning} are compared: {@code field like :name escape '!'}. */
    private static final String SPECIAL = "([!%_])";

    private final StringBuilder query = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    public Where and(String condition) {
        query.append(" and ").append(condition);
        return this;
    }

    public Where and(String condition, Map<String, ?> itsValues) {
        values.putAll(itsValues);
        return and(condition);
    }

    /** Adds a part with one value; an empty value does not filter. */
    public Where and(String condition, String name, Optional<?> value) {
        return value.isEmpty() ? this : and(condition, Map.of(name, value.get()));
    }

    /**
     * Adds a part that holds where the first condition does, or where one of the groups stands among those of a field.
     *
     * @param bar what stands before and after each group in the field
     */
    public Where andAny(String first, Map<String, ?> itsValues, String field, String bar, Set<String> groups) {
        var more = new HashMap<String, Object>(itsValues);
        var any = new StringBuilder("(" + first);
        for (var group : groups) {
            var name = "group" + more.size();
            any.append(" or " + field + " like :" + name + " escape '!'");
            more.put(name, containing(bar + group + bar));
        }
        return and(any.append(")").toString(), more);
    }

    /**
     * Keeps what comes after a place in a list that is sorted by a field and the id, in either direction. The field
     * stands alone first, so that an index begins at the place.
     */
    public Where beyond(Optional<Place> place, String field, boolean ascending) {
        var beyond = ascending ? ">" : "<";
        return place.isEmpty()
                ? this
                : and(
                        field + " " + beyond + "= :placeAt and (" + field + " " + beyond + " :placeAt or id " + beyond
                                + " :placeId)",
                        Map.of(
                                "placeAt", place.get().at(),
                                "placeId", place.get().id()));
    }

    public String query() {
        return query.toString();
    }

    public Map<String, Object> values() {
        return values;
    }

    /** The pattern of what has a text in it. */
    public static String containing(String text) {
        return "%" + beginning(text);
    }

    /** The pattern of what begins with a text. */
    public static String beginning(String text) {
        return text.replaceAll(SPECIAL, "!$1") + "%";
    }
}
