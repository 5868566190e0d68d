package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A phone's mini browser at its most limited: no script, no cookies, no storage. It follows redirects and posts forms. */
public final class PlainBrowser {

    private static final int REDIRECTS_AT_MOST = 10;

    /** One for all, since it keeps nothing; as phones do, it speaks HTTP/1.1 where there is no TLS. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String userAgent;
    /** Null for the browser that keeps none. */
    private final CookieManager cookies;

    public PlainBrowser() {
        this("Mozilla/5.0 (plain)", null);
    }

    private PlainBrowser(String userAgent, CookieManager cookies) {
        this.userAgent = userAgent;
        this.cookies = cookies;
    }

    public static PlainBrowser named(String userAgent) {
        return new PlainBrowser(userAgent, null);
    }

    public static PlainBrowser withCookies() {
        return new PlainBrowser("Mozilla/5.0 (plain, with cookies)", new CookieManager());
    }

    public Page get(URI address) {
        return follow(send(request(address).GET()));
    }

    public Page get(String address) {
        return get(URI.create(address));
    }

    public Page submit(Page.Form form) {
        return follow(post(form));
    }

    /** Posts a form and shows the bare answer, without following it. */
    public Page post(Page.Form form) {
        var body = form.fields().entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page follow(Page page) {
        var current = page;
        for (var hops = 0; isRedirect(current) && hops < REDIRECTS_AT_MOST; hops++) {
            var next = current.address().resolve(current.headers().get("location"));
            current = send(request(next).GET());
        }
        return current;
    }

    private static boolean isRedirect(Page page) {
        return page.status() >= 300 && page.status() < 400 && page.headers().containsKey("location");
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(wire(address)).header("User-Agent", userAgent);
        if (cookies != null) {
            cookies.getCookieStore().get(wire(address)).stream()
                    .filter(cookie -> address.getPath().startsWith(cookie.getPath()))
                    .forEach(cookie -> request.header("Cookie", cookie.getName() + "=" + cookie.getValue()));
        }
        return request;
    }

    private Page send(HttpRequest.Builder asked) {
        try {
            var request = asked.build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (cookies != null) {
                cookies.put(request.uri(), answer.headers().map());
            }
            var headers = new HashMap<String, String>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Page(answer.statusCode(), request.uri(), Map.copyOf(headers), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A fragment stays in the browser. */
    private static URI wire(URI address) {
        return URI.create(address.toString().replaceAll("#.*", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
