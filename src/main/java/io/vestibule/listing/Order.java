package io.vestibule.listing;

import java.util.Optional;

/** How lists are sorted. */
public final class Order {

    private Order() {}

    /**
     * By age, and by the id among those of one moment.
     *
     * @param of what stands before a field, such as {@code d.}
     * @param leading a field that is the same in all rows: H2 takes an index that begins with it for sorting only if the
     *     order begins with it, too
     */
    public static String byAge(String of, Optional<String> leading, boolean oldestFirst) {
        var way = oldestFirst ? "" : " desc";
        var first = leading.map(field -> of + field + way + ", ").orElse("");
        return " order by " + first + of + "createdAt" + way + ", " + of + "id" + way;
    }
}
