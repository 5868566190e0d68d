package io.vestibule.pages.sponsor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vestibule.testing.Staff;

/** Browser sessions that several tests share, as each sign-in costs the time of a password's hash. */
final class SignedIn {

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    private SignedIn() {}

    static String cookie(String name) {
        var cookie = COOKIES.get(name);
        if (cookie == null || Staff.browser(cookie).get("/signout").statusCode() != 200) {
            cookie = Staff.signedIn(name);
            COOKIES.put(name, cookie);
        }
        return cookie;
    }
}
