package io.vestibule.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.vestibule.signin.BrowserSession;
import io.vestibule.signin.StaffAccount;
import io.vestibule.signin.StaffLink;
import io.vestibule.task.Commit;

import static io.restassured.RestAssured.given;

/** A member of staff at a browser without script. */
public final class Staff {

    /** The name of the cookie of a signed-in browser. */
    public static final String COOKIE = "vestibule";

    private Staff() {}

    /** Signs in as one whose password is the name, as it is for all in the test profile; gives the cookie. */
    public static String signedIn(String name) {
        var answer = signIn(name, name);
        answer.then().statusCode(303);
        return answer.getCookie(COOKIE);
    }

    public static Response signIn(String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", name)
                .formParam("password", password)
                .post("/signin");
    }

    /** Everybody who was invited, the links to them, and all who are signed in. */
    public static void forgetAll() {
        Commit.of("test", () -> {
            StaffAccount.deleteAll();
            StaffLink.deleteAll();
            BrowserSession.deleteAll();
        });
    }

    /** A browser that carries the cookie and shows redirects instead of following them. */
    public static RequestSpecification browser(String cookie) {
        return given().redirects().follow(false).cookie(COOKIE, cookie);
    }
}
