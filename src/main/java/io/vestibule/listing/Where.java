package io.vestibule.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition in the language of queries with its values, to which parts are added; all of them must hold. It knows of
 * which parts an index can tell the rows, so that a list can tell what it may ask for at once, see {@link Reach}.
 */
public final class Where {

    /** By what {@link #containing} and {@link #beginning} are compared: {@code field like :name escape '!'}. */
    private static final String SPECIAL = "([!%_])";

    private enum Found {
        /** By all indexes of a list, as they are sorted by age. */
        BY_AGE,
        /** By an index of this field and the age. */
        BY_FIELD,
        /** By an index that tells few rows. */
        AT_ONCE,
        /** By looking at each row. */
        BY_LOOKING
    }

    /** @param field only of a part that is found by one */
    private record Part(String condition, Map<String, ?> values, Found found, String field) {

        /** Keeps an index of this field from being taken in place of the one that is meant. */
        Part withoutIndex() {
            var hidden = condition.replaceAll("\\b" + field + "\\b", "coalesce(" + field + ", " + field + ")");
            return new Part(hidden, values, Found.BY_LOOKING, null);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    public Where and(String condition) {
        return add(condition, Map.of(), Found.BY_LOOKING, null);
    }

    public Where and(String condition, Map<String, ?> itsValues) {
        return add(condition, itsValues, Found.BY_LOOKING, null);
    }

    /** Adds a part with one value; an empty value does not filter. */
    public Where and(String condition, String name, Optional<?> value) {
        return value.isEmpty() ? this : and(condition, Map.of(name, value.get()));
    }

    /** Adds that a field has this value, for which there is an index that is sorted by age; an empty one does not filter. */
    public Where equal(String field, Optional<?> value) {
        return value.isEmpty() ? this : compared(field, "=", value.get(), Found.BY_FIELD);
    }

    /** Adds that a field has this value, by which an index finds few rows; an empty one does not filter. */
    public Where few(String field, Optional<?> value) {
        return value.isEmpty() ? this : compared(field, "=", value.get(), Found.AT_ONCE);
    }

    /** Adds that a field has one of a few values, by each of which an index finds few rows. */
    public Where few(String field, Collection<?> some) {
        return some.isEmpty()
                ? add("1 = 0", Map.of(), Found.AT_ONCE, null)
                : compared(field, "in", some, Found.AT_ONCE);
    }

    private Where compared(String field, String how, Object with, Found found) {
        var name = field + parts.size();
        return add(field + " " + how + " :" + name, Map.of(name, with), found, field);
    }

    /** Adds that the rows are not older than that; an empty time does not filter. */
    public Where from(String age, Optional<Instant> time) {
        return time.isEmpty() ? this : compared(age, ">=", time.get(), Found.BY_AGE);
    }

    /** Adds that the rows are older than that; an empty time does not filter. */
    public Where before(String age, Optional<Instant> time) {
        return time.isEmpty() ? this : compared(age, "<", time.get(), Found.BY_AGE);
    }

    /** Adds that the rows are of that time or older. */
    public Where notAfter(String age, Instant time) {
        return compared(age, "<=", time, Found.BY_AGE);
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
        return place.isEmpty() ? this : beside(place.get(), "place", field, ascending ? ">" : "<", "");
    }

    /** Keeps what comes before a place in such a list, and what is there. */
    Where upTo(Place place, String field, boolean ascending) {
        return beside(place, "end", field, ascending ? "<" : ">", "=");
    }

    private Where beside(Place place, String name, String field, String side, String orThere) {
        return add(
                field + " " + side + "= :" + name + "At and (" + field + " " + side + " :" + name + "At or id " + side
                        + orThere + " :" + name + "Id)",
                Map.of(name + "At", place.at(), name + "Id", place.id()),
                Found.BY_AGE,
                field);
    }

    private Where add(String condition, Map<String, ?> itsValues, Found found, String field) {
        parts.add(new Part(condition, itsValues, found, field));
        return this;
    }

    /** Whether an index tells that few rows pass. */
    boolean isFew() {
        return parts.stream().anyMatch(part -> part.found == Found.AT_ONCE);
    }

    /** Whether rows have to be looked at that do not pass, of which there may be any number. */
    boolean looks() {
        return !isFew() && (fields().size() > 1 || parts.stream().anyMatch(part -> part.found == Found.BY_LOOKING));
    }

    /** The fields by each of which an index finds rows that may pass. */
    List<String> fields() {
        return parts.stream()
                .filter(part -> part.found == Found.BY_FIELD)
                .map(Part::field)
                .toList();
    }

    /** What an index alone finds of it. */
    Where indexed(Optional<String> field) {
        return copy(parts.stream()
                .filter(part -> part.found == Found.BY_AGE
                        || part.found == Found.BY_FIELD && field.equals(Optional.of(part.field)))
                .toList());
    }

    /** The same, found by one index. */
    Where by(Optional<String> field) {
        return copy(parts.stream()
                .map(part -> part.found == Found.BY_FIELD && !field.equals(Optional.of(part.field))
                        ? part.withoutIndex()
                        : part)
                .toList());
    }

    /** The same, found by an index that tells few rows: H2 takes no list of values by an index where there is a range, too. */
    Where byFew() {
        return copy(parts.stream()
                .map(part -> part.found == Found.BY_FIELD || part.found == Found.BY_AGE ? part.withoutIndex() : part)
                .toList());
    }

    private static Where copy(List<Part> some) {
        var copy = new Where();
        copy.parts.addAll(some);
        return copy;
    }

    public String query() {
        return parts.isEmpty() ? "1 = 1" : parts.stream().map(Part::condition).collect(Collectors.joining(" and "));
    }

    public Map<String, Object> values() {
        var all = new HashMap<String, Object>();
        parts.forEach(part -> all.putAll(part.values));
        return all;
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
