package io.vestibule.lab.ise;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls to the simulated ISE as a client makes them. */
final class LabIse {

    static final String ERS = "/lab/ise/ers/config/";
    static final String DAILY = "Daily (default)";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    private LabIse() {}

    static RequestSpecification sponsor() {
        return as("svc-portal", "svc-portal-secret");
    }

    static RequestSpecification admin() {
        return as("ers-admin", "ers-admin-secret");
    }

    static RequestSpecification as(String user, String password) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic(user, password)
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    static void set(String name, Object value) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of(name, value))
                .put("/lab/api/ise/settings")
                .then()
                .statusCode(200);
    }

    static void defaults() {
        RestAssured.delete("/lab/api/ise/settings").then().statusCode(204);
    }

    static String freshName() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** A good guest for a day in London; a test spoils one thing of it. */
    static Body guest(String userName) {
        var now = ZonedDateTime.now(ZoneId.of("Europe/London")).toLocalDateTime();
        var body = new Body();
        body.root.putAll(Map.of("guestType", DAILY, "portalId", IseSeed.SPONSOR_PORTAL_ID));
        body.info.putAll(Map.of("userName", userName, "firstName", "Ada", "phoneNumber", "+447700900123"));
        body.access.putAll(
                Map.of("validDays", 1, "fromDate", wire(now), "toDate", wire(now.plusDays(1)), "location", "London"));
        return body;
    }

    static String wire(LocalDateTime when) {
        return DATE.format(when);
    }

    static Response create(Body body) {
        return sponsor().body(body.json()).post(ERS + "guestuser");
    }

    static String created(Body body) {
        var location = create(body).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static Response read(String id) {
        return sponsor().get(ERS + "guestuser/" + id);
    }

    static class Body {
        final Map<String, Object> root = new HashMap<>();
        final Map<String, Object> info = new HashMap<>();
        final Map<String, Object> access = new HashMap<>();

        Body root(String field, Object value) {
            return put(root, field, value);
        }

        Body info(String field, Object value) {
            return put(info, field, value);
        }

        Body access(String field, Object value) {
            return put(access, field, value);
        }

        Body dates(LocalDateTime from, LocalDateTime to) {
            return access("fromDate", wire(from)).access("toDate", wire(to));
        }

        Body without(String field) {
            root.remove(field);
            info.remove(field);
            access.remove(field);
            return this;
        }

        Map<String, Object> json() {
            var guest = new HashMap<>(root);
            guest.put("guestInfo", info);
            guest.put("guestAccessInfo", access);
            return Map.of("GuestUser", guest);
        }

        private Body put(Map<String, Object> part, String field, Object value) {
            part.put(field, value);
            return this;
        }
    }
}
