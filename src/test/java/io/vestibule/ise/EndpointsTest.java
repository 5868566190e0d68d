package io.vestibule.ise;

import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.MacAddress;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.vestibule.ise.IseServer.ERS;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
class EndpointsTest {

    private static final MacAddress MAC = new MacAddress("02:00:5e:10:00:01");
    private static final String NAMED = ERS + "/endpoint/name/02%3A00%3A5E%3A10%3A00%3A01";
    private static final String ONE = ERS + "/endpoint/e1e1e1e1-0000-4000-8000-000000000001";

    private final IseServer ise = new IseServer();
    private final Endpoints endpoints = ise.endpoints();

    @AfterEach
    void stop() {
        ise.close();
    }

    @Test
    void findsAGroupByItsExactNameAndRemembersIt() {
        ise.http.stubFor(get(urlEqualTo(ERS + "/endpointgroup/name/Guest%20Online"))
                .willReturn(captured(200, "endpoint-group.json")));
        assertThat(endpoints.group("Guest Online")).isEqualTo("aa13bb40-8bff-11e6-996c-525400b48521");
        endpoints.group("Guest Online");
        ise.http.verify(1, getRequestedFor(anyUrl()));
        var fault = catchThrowableOfType(IseException.class, () -> endpoints.group("guest online"));
        assertThat(fault.kind()).isEqualTo(IseFailure.NOT_FOUND);
    }

    @Test
    void aDeviceThatIseDoesNotListIsListed() {
        ise.http.stubFor(get(urlEqualTo(NAMED)).willReturn(captured(404, "not-found.json")));
        ise.http.stubFor(post(urlPathEqualTo(ERS + "/endpoint"))
                .willReturn(created().withHeader("Location", "https://ise:9060/ers/config/endpoint/e9")));
        assertThat(endpoints.find(MAC)).isEmpty();
        assertThat(endpoints.create(MAC, "g1", "gabc")).isEqualTo("e9");
        ise.http.verify(
                postRequestedFor(anyUrl())
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"ERSEndPoint":{"name":"02:00:5E:10:00:01","mac":"02:00:5E:10:00:01","groupId":"g1",
                         "staticGroupAssignment":true,"staticProfileAssignment":false,"portalUser":"gabc"}}""")));
    }

    @Test
    void movingWritesBackWhatMayBeWrittenAndNothingElse() {
        ise.http.stubFor(get(urlEqualTo(NAMED)).willReturn(captured(200, "endpoint.json")));
        ise.http.stubFor(put(urlEqualTo(ONE)).willReturn(captured(200, "updated.json")));
        var endpoint = endpoints.find(MAC).orElseThrow();
        assertThat(endpoint.group()).isEqualTo("unknown-group");
        assertThat(endpoint.keptThere()).isFalse();
        endpoints.move(endpoint, "g1", true, Optional.of("gabc"));
        ise.http.verify(
                putRequestedFor(urlEqualTo(ONE))
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"ERSEndPoint":{"id":"e1e1e1e1-0000-4000-8000-000000000001","name":"02:00:5E:10:00:01",
                         "mac":"02:00:5E:10:00:01","profileId":"p1","staticProfileAssignment":false,
                         "customAttributes":{"customAttributes":{"floor":"3"}},
                         "groupId":"g1","staticGroupAssignment":true,"portalUser":"gabc"}}""")));
    }

    @Test
    void takingOffWhatIsGoneIsFine() {
        ise.http.stubFor(get(urlEqualTo(NAMED)).willReturn(captured(200, "endpoint.json")));
        ise.http.stubFor(delete(urlEqualTo(ONE)).willReturn(captured(404, "not-found.json")));
        endpoints.delete(endpoints.find(MAC).orElseThrow());
    }

    @Test
    void aGuestTypeSaysHowManyDevices() {
        var directory = ise.directory(java.time.Clock.systemUTC());
        ise.http.stubFor(get(urlPathEqualTo(ERS + "/guesttype")).willReturn(captured(200, "guest-types.json")));
        ise.http.stubFor(get(urlPathEqualTo(ERS + "/guesttype/" + guestTypeId()))
                .willReturn(captured(200, "guest-type-daily.json")));
        assertThat(directory.devicesAtOnce("Daily (default)")).isEqualTo(OptionalInt.of(3));
        assertThat(directory.devicesAtOnce("Nobody's")).isEmpty();
    }

    private static String guestTypeId() {
        var list = IseServer.text("guest-types.json");
        var name = list.indexOf("Daily (default)");
        var id = list.lastIndexOf("\"id\"", name);
        return list.substring(id).split("\"")[3];
    }
}
