package io.vestibule.pages.guest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page comes quickly, even over a bad connection. */
@QuarkusTest
class FirstPageTest {

    /** What TCP sends before it waits for the first answer: ten segments. */
    private static final int OPENING_WINDOW = 14 * 1024;

    private static final int WHOLE_PAGE = 50 * 1024;

    @Test
    void fitsIntoTheOpeningWindow() throws IOException, InterruptedException {
        var page = get("/g/visitors");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.body().length).isLessThan(OPENING_WINDOW);
    }

    @Test
    @DisplayName("conformance 16: the first page makes at most three requests and none to another host")
    void makesAtMostThreeRequestsAndNoneToAnotherHost() throws IOException, InterruptedException {
        var requests = new ArrayList<String>();
        try (var chromium = new Chromium();
                var window = chromium.window(375, 812, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.onRequest(request -> {
                if (request.url().startsWith("http")) {
                    requests.add(URI.create(request.url()).getRawPath());
                    assertThat(URI.create(request.url()).getPort()).isEqualTo(RestAssured.port);
                }
            });
            page.navigate("http://localhost:" + RestAssured.port + "/g/visitors");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(requests).hasSizeBetween(1, 3);
        var bytes = 0;
        for (var request : requests) {
            bytes += get(request).body().length;
        }
        assertThat(bytes).isLessThan(WHOLE_PAGE);
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
