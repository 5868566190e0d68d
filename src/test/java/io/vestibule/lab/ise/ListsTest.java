package io.vestibule.lab.ise;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.set;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Lists of guests; each test sees its own five only, by the prefix of their user names. */
@QuarkusTest
class ListsTest extends LabIseTest {

    private String prefix;

    @BeforeEach
    void fiveGuests() {
        prefix = freshName();
        for (int i = 1; i <= 5; i++) {
            created(guest(prefix + "-" + i)
                    .info("company", "Acme " + i)
                    .info("emailAddress", "a" + i + "@" + prefix + ".example")
                    .info("lastName", "Z" + (9 - i)));
        }
    }

    @Test
    void point10_pagesStartAtOneAndNextPageIsThereOnlyWhenThereIsMore() {
        var first = list("size=2&page=1");
        assertThat(first.getInt("SearchResult.total")).isEqualTo(5);
        assertThat(numbers(first)).containsExactly("1", "2");
        assertThat(first.getString("SearchResult.previousPage")).isNull();
        var second = JsonPath.from(sponsor()
                .urlEncodingEnabled(false)
                .get(first.getString("SearchResult.nextPage.href"))
                .asString());
        assertThat(numbers(second)).containsExactly("3", "4");
        assertThat(second.getString("SearchResult.previousPage.href")).contains("page=1");
        var last = list("size=2&page=3");
        assertThat(numbers(last)).containsExactly("5");
        assertThat(last.getString("SearchResult.nextPage")).isNull();
        assertThat(list("size=5").getString("SearchResult.nextPage")).isNull();
    }

    @Test
    void point10_aPageHoldsTwentyUnlessAskedAndAHundredAtMost() {
        for (int i = 6; i <= 21; i++) {
            created(guest(prefix + "-" + i));
        }
        assertThat(numbers(list(""))).hasSize(20);
        assertThat(numbers(list("size=100"))).hasSize(21);
        for (var wrong : List.of("size=101", "size=0", "page=0", "page=x")) {
            sponsor()
                    .get(ERS + "guestuser?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("ERSResponse.messages.size()", equalTo(1));
        }
    }

    @Test
    void point10_quirkWithoutNextPage() {
        set("pagingQuirk", "noNextPage");
        assertThat(list("size=2&page=1").getString("SearchResult.nextPage")).isNull();
        assertThat(numbers(list("size=2&page=2"))).containsExactly("3", "4");
    }

    @Test
    void point10_quirkOfTheRepeatedPage() {
        set("pagingQuirk", "repeatPage");
        var page = list("size=2&page=7");
        assertThat(numbers(page)).containsExactly("1", "2");
        assertThat(page.getString("SearchResult.nextPage.href")).contains("page=8");
    }

    @ParameterizedTest
    @CsvSource({
        "EQ,       Acme 2,  2",
        "NEQ,      Acme 2,  1 3 4 5",
        "GT,       Acme 3,  4 5",
        "LT,       Acme 3,  1 2",
        "STARTSW,  Acme,    1 2 3 4 5",
        "NSTARTSW, Acme,    ''",
        "ENDSW,    4,       4",
        "NENDSW,   4,       1 2 3 5",
        "CONTAINS, me 5,    5",
        "NCONTAINS, me 5,   1 2 3 4"
    })
    void point11_allTenOperators(String operator, String value, String expected) {
        assertThat(String.join(" ", numbers(filtered(null, "company." + operator + "." + value))))
                .isEqualTo(expected);
    }

    @Test
    void point11_theValueMayHoldDotsAndOtherSigns() {
        assertThat(numbers(filtered(null, "emailAddress.EQ.a3@" + prefix + ".example")))
                .containsExactly("3");
        assertThat(numbers(filtered(null, "phoneNumber.EQ.+447700900123"))).hasSize(5);
    }

    @Test
    void point11_filtersAreAndedUnlessOrIsAskedFor() {
        var mine = "userName.STARTSW." + prefix;
        assertThat(numbers(query("and", mine, "company.EQ.Acme 1"))).containsExactly("1");
        assertThat(numbers(query(null, "company.EQ.Acme 1", "company.EQ.Acme 2")))
                .isEmpty();
        var one = "emailAddress.EQ.a1@" + prefix + ".example";
        var two = "emailAddress.EQ.a2@" + prefix + ".example";
        assertThat(numbers(query("or", one, two))).containsExactly("1", "2");
        sponsor()
                .queryParam("filter", one, two)
                .queryParam("filtertype", "or")
                .get(ERS + "guestuser")
                .then()
                .body("SearchResult.total", equalTo(2));
    }

    @Test
    void point11_anUnsupportedFieldOperatorOrSortFieldIsRefused() {
        refused("filter=shoeSize.EQ.43", "The filter field 'shoeSize' is not supported");
        refused("filter=name.LIKE.x", "LIKE");
        refused("filter=name", "field.OPERATOR.value");
        refused("sortasc=phoneNumber", "phoneNumber");
    }

    private static void refused(String query, String title) {
        sponsor()
                .get(ERS + "guestuser?" + query)
                .then()
                .statusCode(400)
                .body("ERSResponse.messages[0].title", containsString(title));
    }

    @Test
    void point11_statusCanBeFiltered() {
        assertThat(numbers(filtered(null, "status.CONTAINS.AWAITING"))).hasSize(5);
        assertThat(numbers(filtered(null, "status.CONTAINS.EXPIRED"))).isEmpty();
    }

    @Test
    void sortsByNameUpwardsUnlessAsked() {
        assertThat(numbers(list(""))).containsExactly("1", "2", "3", "4", "5");
        assertThat(numbers(list("sortdsc=name"))).containsExactly("5", "4", "3", "2", "1");
        assertThat(numbers(list("sortasc=lastName"))).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        sponsor()
                .get(ERS + "guestuser?filter=name.EQ." + freshName())
                .then()
                .statusCode(200)
                .body("SearchResult.total", equalTo(0))
                .body("SearchResult.resources", empty())
                .body("SearchResult.nextPage", nullValue());
    }

    private JsonPath list(String query) {
        return sponsor()
                .get(ERS + "guestuser?filter=userName.STARTSW." + prefix + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath filtered(String type, String filter) {
        return query(type, "userName.STARTSW." + prefix, filter);
    }

    private static JsonPath query(String type, String... filters) {
        var request = sponsor().queryParam("filter", List.of(filters));
        return (type == null ? request : request.queryParam("filterType", type))
                .get(ERS + "guestuser")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> numbers(JsonPath result) {
        var numbers = new ArrayList<String>();
        result.getList("SearchResult.resources.name", String.class)
                .forEach(name -> numbers.add(name.substring(prefix.length() + 1)));
        return numbers;
    }
}
