package io.vestibule.pages.sponsor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may see and who may do what: every address of the staff's pages, for every role and for nobody. */
@QuarkusTest
@Tag("database")
class RolesTest {

    private static final String ID = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    private static final List<String> ACCOUNTS = List.of("nobody", "desk", "sponsor", "auditor", "admin");
    private static final Set<String> ALL = Set.of("desk", "sponsor", "auditor", "admin");
    private static final Set<String> DESK = Set.of("desk", "sponsor", "admin");
    private static final Set<String> SPONSORS = Set.of("sponsor", "admin");
    private static final Set<String> READERS = Set.of("sponsor", "auditor", "admin");
    private static final Set<String> AUDITORS = Set.of("auditor", "admin");
    private static final Set<String> ADMINS = Set.of("admin");

    /** Before anybody is known, or by a secret in the address. */
    private static final Set<String> OPEN = Set.of(
            "GET /approve/{token}",
            "POST /approve/{token}",
            "GET /signin",
            "POST /signin",
            "POST /signin/text",
            "POST /signin/back",
            "GET /signin/enrol",
            "POST /signin/enrol",
            "POST /signin/enrol/phone",
            "GET /signin/link/{token}",
            "POST /signin/link/{token}",
            "GET /signin/oidc",
            "GET /signin/oidc/back",
            "POST /signin/oidc/logout",
            "POST /signout");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * An address and who may.
     *
     * @param form what is posted, where the answer depends on it
     */
    private record Row(String what, Set<String> may, String form) {

        static Row of(String what, Set<String> may) {
            return new Row(what, may, "");
        }

        @Override
        public String toString() {
            return form.isEmpty() ? what : what + " " + form;
        }
    }

    private static List<Row> rows() {
        return List.of(
                Row.of("GET /sponsor", ALL),
                Row.of("GET /sponsor/requests", ALL),
                Row.of("GET /sponsor/requests/live", ALL),
                Row.of("GET /sponsor/requests/{id}", ALL),
                Row.of("GET /sponsor/requests/{id}/story", ALL),
                Row.of("POST /sponsor/requests/{id}", SPONSORS),
                Row.of("POST /sponsor/requests/decisions", SPONSORS),
                Row.of("POST /sponsor/requests/batches/{batch}/undo", SPONSORS),
                Row.of("GET /sponsor/guests", ALL),
                Row.of("GET /sponsor/guests/live", ALL),
                new Row("POST /sponsor/guests/changes", DESK, "do=resend&id=" + ID),
                new Row("POST /sponsor/guests/changes", SPONSORS, "do=suspend&id=" + ID),
                new Row("POST /sponsor/guests/changes", SPONSORS, "do=delete&confirmed=yes&id=" + ID),
                new Row("POST /sponsor/guests/changes", SPONSORS, "do=print&id=" + ID),
                new Row("POST /sponsor/guests/changes", SPONSORS, "do=export&id=" + ID),
                Row.of("GET /sponsor/guests.csv", READERS),
                Row.of("GET /sponsor/guests/changes/{batch}", ALL),
                Row.of("POST /sponsor/guests/changes/{batch}/withdrawal", ALL),
                Row.of("GET /sponsor/guests/{id}", ALL),
                Row.of("GET /sponsor/guests/{id}/story", ALL),
                Row.of("POST /sponsor/guests/{id}/number", SPONSORS),
                Row.of("POST /sponsor/guests/{id}/texts", DESK),
                Row.of("GET /sponsor/guests/new", SPONSORS),
                Row.of("POST /sponsor/guests/new", SPONSORS),
                Row.of("GET /sponsor/guests/import", SPONSORS),
                Row.of("POST /sponsor/guests/import", SPONSORS),
                Row.of("GET /sponsor/guests/import/example.csv", SPONSORS),
                Row.of("GET /sponsor/guests/import/{id}", SPONSORS),
                Row.of("POST /sponsor/guests/import/{id}/columns", SPONSORS),
                Row.of("POST /sponsor/guests/import/{id}/start", SPONSORS),
                Row.of("GET /sponsor/vouchers", ALL),
                Row.of("GET /sponsor/vouchers/new", DESK),
                Row.of("POST /sponsor/vouchers/new", DESK),
                Row.of("POST /sponsor/vouchers/prints", DESK),
                Row.of("POST /sponsor/vouchers/voids", DESK),
                Row.of("GET /sponsor/deliveries", ALL),
                Row.of("GET /sponsor/deliveries/live", ALL),
                Row.of("GET /sponsor/deliveries/stream", ALL),
                Row.of("GET /sponsor/deliveries.csv", READERS),
                Row.of("GET /sponsor/deliveries/{id}", ALL),
                Row.of("GET /sponsor/deliveries/{id}/story", ALL),
                Row.of("POST /sponsor/deliveries/{id}/resend", DESK),
                Row.of("POST /sponsor/deliveries/{id}/elsewhere", SPONSORS),
                Row.of("POST /sponsor/deliveries/{id}/call", SPONSORS),
                Row.of("POST /sponsor/deliveries/{id}/number", SPONSORS),
                Row.of("POST /sponsor/deliveries/{id}/reveal", SPONSORS),
                Row.of("GET /admin", ADMINS),
                Row.of("POST /admin/providers/{name}/test", ADMINS),
                Row.of("GET /admin/audit", AUDITORS),
                Row.of("GET /admin/audit.csv", AUDITORS),
                Row.of("GET /admin/controllers", ADMINS),
                Row.of("POST /admin/controllers/inspection", ADMINS),
                Row.of("GET /admin/controllers/{portal}/{sheet}.txt", ADMINS),
                Row.of("GET /admin/themes", ADMINS),
                Row.of("POST /admin/themes/reload", Set.of()), // the settings of the tests say never
                Row.of("GET /admin/themes/{theme}", ADMINS),
                Row.of("GET /admin/themes/{theme}/{page}", ADMINS),
                Row.of("GET /admin/staff", ADMINS),
                Row.of("GET /admin/staff/new", ADMINS),
                Row.of("POST /admin/staff/new", ADMINS),
                Row.of("GET /admin/staff/{name}", ADMINS),
                Row.of("POST /admin/staff/{name}", ADMINS),
                Row.of("POST /admin/staff/{name}/lock", ADMINS),
                Row.of("POST /admin/staff/{name}/unlock", ADMINS),
                Row.of("POST /admin/staff/{name}/link", ADMINS),
                Row.of("POST /admin/staff/{name}/end-sessions", ADMINS),
                Row.of("POST /admin/staff/{name}/reset-second-step", ADMINS),
                Row.of("GET /signout", ALL),
                Row.of("GET /signin/sessions", ALL),
                Row.of("POST /signin/sessions/end", ALL),
                Row.of("POST /signin/sessions/end-all", ALL),
                Row.of("GET /signin/password", ALL),
                Row.of("POST /signin/password", ALL),
                Row.of("GET /signin/second-step", ALL),
                Row.of("POST /signin/second-step/add", ALL),
                Row.of("POST /signin/second-step/remove", ALL),
                Row.of("POST /signin/second-step/codes", ALL));
    }

    static Stream<Arguments> addressesAndAccounts() {
        return rows().stream().flatMap(row -> ACCOUNTS.stream().map(account -> Arguments.of(account, row)));
    }

    @ParameterizedTest(name = "as {0}: {1}")
    @MethodSource("addressesAndAccounts")
    void theRoleDecides(String account, Row row) throws Exception {
        var answer = ask(row, account.equals("nobody") ? Optional.empty() : Optional.of(SignedIn.cookie(account)));
        var location = answer.headers().firstValue("Location").orElse("");
        if (account.equals("nobody")) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location).matches("/signin(\\?next=.*)?");
        } else if (row.may().contains(account)) {
            assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
            assertThat(location).doesNotMatch("/signin(\\?next=.*)?");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<InputStream> ask(Row row, Optional<String> cookie)
            throws IOException, InterruptedException {
        var method = row.what().split(" ")[0];
        var path = row.what().split(" ")[1].replaceAll("\\{(id|batch)}", ID).replaceAll("\\{[a-z]+}", "nonsense");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(row.form()));
        cookie.ifPresent(value -> request.header("Cookie", Staff.COOKIE + "=" + value));
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
            answer.body().readAllBytes(); // else the connection is broken off, for the next one too
        }
        answer.body().close(); // a stream of events has no end
        return answer;
    }

    @Test
    void noAddressIsLeftOut() {
        var known = rows().stream().map(Row::what).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OPEN);
        assertThat(known).isEqualTo(addresses());
    }

    private static Set<String> addresses() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                        .importPackages(
                                "io.vestibule.pages.sponsor", "io.vestibule.pages.admin", "io.vestibule.pages.signin")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                        .map(RolesTest::address)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String address(JavaMethod method) {
        var path = method.getOwner().getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return (method.isAnnotatedWith(GET.class) ? "GET " : "POST ")
                + path.replaceAll("\\{([a-z]+):.*}(?=/|$)", "{$1}");
    }
}
