package io.vestibule.listing;

import java.util.Optional;

/** How lists are sorted: by age, and by the id among those of one moment. */
final class Order {

    private Order() {}

    /**
     * @param leading a field that is the same in all rows: H2 takes an index that begins with it for sorting only if the
     *     order begins with it, too
     */
    static String byAge(String age, Optional<String> leading, boolean oldestFirst) {
        var way = oldestFirst ? "" : " desc";
        var first = leading.map(field -> field + way + ", ").orElse("");
        return " order by " + first + age + way + ", id" + way;
    }

    /** Of a few rows that an index finds: the database must not look through all of them by age instead. */
    static String ofFew(String age, boolean oldestFirst) {
        return byAge("coalesce(" + age + ", " + age + ")", Optional.empty(), oldestFirst);
    }
}
