package io.vestibule.ise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class ErsFaultsTest {

    private final SettableClock clock = new SettableClock();

    private static ErsAnswer captured(int status, String file) {
        return answer(status, file.endsWith(".html") ? "text/html" : "application/json", IseServer.text(file));
    }

    private static ErsAnswer answer(int status, String type, String body) {
        return new ErsAnswer(status, type, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), body);
    }

    private IseException fault(ErsAnswer answer, String... confidential) {
        return ErsFaults.of(answer, true, List.of(confidential), clock).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "400, validation.json,        REFUSED,         Guest type 'Daily' does not exist",
        "400, json-invalidity.json,   REFUSED,         JSON invalidity",
        "400, password-policy.json,   REFUSED,         password policy",
        "400, two-messages.json,      REFUSED,         Valid days do not match the dates; Location is unknown",
        "405, not-found.json,         REFUSED,         HTTP 405",
        "415, media-type.json,        REFUSED,         Unsupported Media Type",
        "400, username-exists.json,   NAME_TAKEN,      username already exists",
        "409, username-exists.json,   NAME_TAKEN,      username already exists",
        "500, username-exists.json,   NAME_TAKEN,      username already exists",
        "401, unauthorized.html,      BAD_CREDENTIALS, HTTP Status 401 – Unauthorized",
        "401, no-rest-access.html,    NO_REST_ACCESS,  HTTP Status 401",
        "401, missing-right.json,     FORBIDDEN,       no permission to suspend",
        "403, missing-right.json,     FORBIDDEN,       no permission to suspend",
        "403, forbidden.html,         FORBIDDEN,       HTTP Status 403",
        "403, csrf-refused.html,      CSRF_REFUSED,    HTTP Status 403",
        "401, csrf-refused.html,      CSRF_REFUSED,    HTTP 401",
        "404, not-found.json,         NOT_FOUND,       Guest user not found",
        "404, login-page.html,        NOT_FOUND,       Cisco ISE - Login",
        "429, forbidden.html,         RATE_LIMITED,    HTTP 429",
        "500, crud-operation.json,    SERVER_ERROR,    never logged in",
        "500, server-error.html,      SERVER_ERROR,    Internal Server Error",
        "503, server-error.html,      SERVER_ERROR,    HTTP 503",
        "200, login-page.html,        UNREADABLE,      Cisco ISE - Login",
        "302, login-page.html,        UNREADABLE,      HTTP 302"
    })
    void judgesByStatusAndWords(int status, String file, IseFailure kind, String said) {
        var fault = fault(captured(status, file));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.titles()).contains(said).doesNotContain("<");
        assertThat(fault.getMessage()).startsWith(kind.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "<html>", "{\"ERSResponse\":{\"messages\":7}}", "no markup"})
    void anyBodyWillDo(String body) {
        assertThat(fault(answer(500, "", body)).kind()).isEqualTo(IseFailure.SERVER_ERROR);
        assertThat(fault(answer(401, "application/json", body)).kind()).isEqualTo(IseFailure.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "https://ise.example.net/admin/login.jsp"})
    void aRedirectToTheAdminPageMeansThatErsIsOff(String target) {
        var redirect = new ErsAnswer(
                302,
                "text/html",
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                IseServer.text("redirect-to-admin.html"));

        assertThat(fault(redirect).kind()).isEqualTo(IseFailure.ERS_DISABLED);
    }

    @Test
    void successesAreNoFaults() {
        for (var status : new int[] {200, 201, 202, 204}) {
            assertThat(ErsFaults.of(answer(status, "", ""), true, List.of(), clock))
                    .isEmpty();
        }
    }

    @Test
    void onlyAChangeThatMayHaveBeenMadeHasAnUnknownOutcome() {
        assertThat(fault(captured(500, "server-error.html")).outcomeUnknown()).isTrue();
        assertThat(fault(captured(200, "login-page.html")).outcomeUnknown()).isTrue();
        for (var file : List.of("validation.json", "username-exists.json")) {
            assertThat(fault(captured(400, file)).outcomeUnknown()).isFalse();
        }
        var ofRead = ErsFaults.of(captured(500, "server-error.html"), false, List.of(), clock);
        assertThat(ofRead.orElseThrow().outcomeUnknown()).isFalse();
    }

    @Test
    void repeatsNeitherPhoneNumbersNorPasswords() {
        var fault = fault(captured(400, "echoes-what-was-sent.json"), "48Xq-77");

        assertThat(fault.getMessage())
                .contains("is refused")
                .doesNotContain("900123")
                .doesNotContain("48Xq-77");
    }

    @Test
    void keepsAMessageShortAndOnOneLine() {
        var body = "<title>\n" + "very long ".repeat(200) + "</title>";

        assertThat(fault(answer(500, "text/html", body)).titles())
                .hasSizeLessThan(350)
                .doesNotContain("\n");
    }

    static Stream<List<String>> waits() {
        return Stream.of(
                List.of("7", "PT7S"),
                List.of(" 0 ", "PT0S"),
                List.of("999999999", "PT1H"),
                List.of("Mon, 23 Nov 2026 09:01:30 GMT", "PT1M30S"),
                List.of("Mon, 23 Nov 2026 08:00:00 GMT", "PT0S"),
                List.of("soon", "PT15S"),
                List.of("-5", "PT15S"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void saysHowLongToWait(List<String> headerAndWait) {
        var answer = new ErsAnswer(
                429, "", Optional.empty(), Optional.of(headerAndWait.get(0)), Optional.empty(), List.of(), "");

        assertThat(fault(answer).retryAfter()).contains(Duration.parse(headerAndWait.get(1)));
    }

    @Test
    void knowsNoWaitWhenNoneIsTold() {
        assertThat(fault(captured(500, "server-error.html")).retryAfter()).isEmpty();
        assertThat(fault(captured(429, "forbidden.html")).retryAfter()).contains(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @EnumSource(IseFailure.class)
    void everyKindNamesItsCureInASentence(IseFailure kind) {
        assertThat(kind.cure()).matches("[A-Z].{20,}\\.");
    }
}
