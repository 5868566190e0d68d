package io.vestibule.pages.guest;

import java.util.List;
import java.util.Random;

/** Queries that no controller would send, and some that one would; the same seed gives the same ones. */
final class HostileRedirects {

    /** What must never come out of a page as it went in. */
    static final String MARK = "<zz'\"&zz>";

    private static final List<String> NAMES = List.of(
            "switch_url",
            "ap_mac",
            "client_mac",
            "wlan",
            "wlan_ssid",
            "ssid",
            "redirect",
            "statusCode",
            "r",
            "lang",
            "sessionId",
            "redirect_url",
            "base_grant_url",
            "user_continue_url",
            "node_mac",
            "login_url",
            "continue_url",
            "cmd",
            "mac",
            "essid",
            "switchip",
            "url",
            "ap",
            "id",
            "t",
            "sip",
            "uip",
            "nbiIP",
            "StartURL",
            "wlanName",
            "res",
            "uamip",
            "uamport",
            "challenge",
            "called",
            "userurl",
            "md",
            "authaction",
            "tok",
            "redir",
            "clientip",
            "gatewayname",
            "fas",
            "iv",
            "",
            "%00",
            "a[]",
            "__proto__");

    private static final List<String> SCHEMES = List.of(
            "http://", "https://", "//", "", "javascript:", "data:text/html,", "HTTP://", "http:\\\\", "ftp://");

    private static final List<String> ENDS = List.of(
            "/login.html",
            "/lab/controller/lab/login.html",
            "/lab/controller/merakiclick/grant",
            "/lab/controller/ruckus/login",
            "/lab/controller/lab/login.html?x=1",
            "/lab/controller/lab/login.html#x",
            "/lab/controller/lab/../lab/login.html",
            "/%2e%2e/login.html",
            "/",
            "");

    private static final List<String> VALUES = List.of(
            MARK,
            "%3Czz%27%22%26zz%3E",
            "%0d%0aSet-Cookie:zz=1",
            "\u0000",
            "%00",
            "%",
            "%zz",
            "%c3%28",
            "%ff%fe",
            "02:00:5e:10:00:01",
            "02-00-5E-10-00-01",
            "02005e100001",
            "zz:zz:zz:zz:zz:zz",
            "Visitors",
            "Central",
            "captive.apple.com/hotspot-detect.html",
            "neverssl.example/a?b=1&c=2",
            "1",
            "2",
            "3",
            "4",
            "5",
            "99",
            "-1",
            "success",
            "notyet",
            "fail",
            "de",
            "../../etc/passwd",
            "{zz}",
            "{inject:x}",
            "${zz}",
            "\u202ezz",
            "%F0%9F%98%80",
            "aGF0bXA9MSwgYXV0aGRpcj16eg==",
            "ENC00112233445566778899",
            "login",
            "",
            " ",
            "+",
            "zz;zz",
            "00112233445566778899aabbccddeeff",
            "3990",
            "127.0.0.1");

    private final Random random;
    private final String trusted;

    /** @param trusted host and port at which the configured controllers are */
    HostileRedirects(long seed, String trusted) {
        this.random = new Random(seed);
        this.trusted = trusted;
    }

    /** One query, as it could stand raw in a request line but for characters that would end it. */
    String next() {
        var query = new StringBuilder();
        for (var parts = random.nextInt(9); parts >= 0; parts--) {
            query.append(any(NAMES));
            query.append(random.nextInt(12) == 0 ? "" : "=");
            query.append(value());
            query.append(random.nextInt(15) == 0 ? any(List.of(";", "?", "&&", "%26", "=")) : "&");
        }
        return query.toString();
    }

    private String value() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> address();
            case 3 -> any(VALUES) + any(VALUES);
            case 4 -> any(VALUES).repeat(1 + random.nextInt(random.nextInt(40) == 0 ? 200 : 4));
            default -> any(VALUES);
        };
    }

    private String address() {
        var hosts = List.of(
                trusted,
                trusted,
                trusted,
                trusted,
                "evil.example",
                trusted + "@evil.example",
                "evil.example#" + trusted,
                "evil.example\\@" + trusted,
                trusted + ".evil.example",
                "evil.example:443/" + trusted,
                "[::1]",
                "127.0.0.1:1",
                MARK);
        return any(SCHEMES) + any(hosts) + any(ENDS);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
