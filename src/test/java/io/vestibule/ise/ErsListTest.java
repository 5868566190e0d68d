package io.vestibule.ise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists as ISE gives them, and as some of its resources wrongly give them. */
class ErsListTest {

    private final List<Integer> asked = new ArrayList<>();

    private List<String> names(IntFunction<String> page) {
        return ErsList.all(number -> {
                    asked.add(number);
                    return answer(page.apply(number));
                })
                .stream()
                .map(ErsList.Item::name)
                .toList();
    }

    private static ErsAnswer answer(String body) {
        return new ErsAnswer(
                200, "application/json", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), body);
    }

    private static String page(String total, boolean next, String... names) {
        var items = new ArrayList<String>();
        for (var name : names) {
            items.add("{\"id\":\"id-%s\",\"name\":\"%s\"}".formatted(name, name));
        }
        return "{\"SearchResult\":{%s\"resources\":[%s]%s}}"
                .formatted(
                        total.isEmpty() ? "" : "\"total\":" + total + ",",
                        String.join(",", items),
                        next ? ",\"nextPage\":{\"rel\":\"next\",\"href\":\"https://ise:9060/x?page=2\"}" : "");
    }

    @Test
    void readsPageAfterPage() {
        assertThat(names(page -> page == 1 ? page("3", true, "a", "b") : page("3", false, "c")))
                .containsExactly("a", "b", "c");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void readsNothingFromAnEmptyList() {
        assertThat(names(page -> page("0", false))).isEmpty();
        assertThat(asked).containsExactly(1);
    }

    @Test
    void readsOnWhereTheLinkToTheNextPageIsMissing() {
        assertThat(names(page -> page == 1 ? page("3", false, "a", "b") : page("3", false, "c")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void stopsWhenAPageComesAgain() {
        assertThat(names(page -> page("9", true, "a", "b"))).containsExactly("a", "b");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void stopsWhenAllAreThereThoughALinkLeadsOn() {
        assertThat(names(page -> page("2", true, "a", "b"))).containsExactly("a", "b");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void stopsAtAnEmptyPageThoughTheTotalPromisesMore() {
        assertThat(names(page -> page == 1 ? page("9", true, "a") : page("9", true)))
                .containsExactly("a");
    }

    @Test
    void followsTheLinksWhereTheTotalIsMissing() {
        assertThat(names(page -> page == 1 ? page("", true, "a") : page("", false, "b")))
                .containsExactly("a", "b");
    }

    @Test
    void doesNotReadForEver() {
        assertThat(names(page -> page("999999", true, "item" + page))).hasSize(500);
    }

    @Test
    void somethingElseIsUnreadable() {
        for (var body : List.of("", "{}", "[]", "not JSON", "{\"SearchResult\":null}")) {
            assertThatThrownBy(() -> names(page -> body))
                    .isInstanceOfSatisfying(IseException.class, fault -> assertThat(fault.kind())
                            .isEqualTo(IseFailure.UNREADABLE));
        }
    }
}
