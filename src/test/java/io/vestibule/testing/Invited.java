package io.vestibule.testing;

import io.restassured.response.Response;
import org.jsoup.Jsoup;

import static io.restassured.RestAssured.given;

/** Staff whom an admin has invited, who choose their passwords by the link. */
public final class Invited {

    public static final String PASSWORD = "four words in a row";

    private Invited() {}

    /** The admin's page with the link. */
    public static Response invite(String name, String mail, String role) {
        return Staff.browser(Staff.signedIn("admin"))
                .formParam("name", name)
                .formParam("fullName", "Anna <b>Berger</b>")
                .formParam("mail", mail)
                .formParam("role", role)
                .post("/admin/staff/new");
    }

    /** The path of the link on such a page. */
    public static String link(Response page) {
        return Jsoup.parse(page.asString()).select("#address").text().replaceAll("^https?://[^/]+", "");
    }

    public static Response use(String link, String password) {
        return given().redirects().follow(false).formParam("password", password).post(link);
    }

    /** The same by a link that lets its user choose the name too. */
    public static Response use(String link, String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", name)
                .formParam("password", password)
                .post(link);
    }

    /** Gives the cookie of somebody new, who is signed in. */
    public static String signedIn(String name, String role) {
        return use(link(invite(name, name + "@example.org", role)), PASSWORD).getCookie(Staff.COOKIE);
    }
}
