package io.vestibule.lab.ise;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.admin;
import static io.vestibule.lab.ise.LabIse.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Central web authentication as the lab plays it: the redirect that ISE orders, groups of endpoints, sessions and CoA. */
@QuarkusTest
class MntTest extends LabIseTest {

    private static final String MNT = "/lab/ise/admin/API/mnt/";

    private static Response join(String mac) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("mac", mac, "kind", "cwa", "address", "10.20.9.9"))
                .post("/lab/api/devices");
    }

    private static ValidatableResponse mnt(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .preemptive()
                .basic("mnt-admin", "mnt-admin-secret")
                .get(MNT + path)
                .then();
    }

    private static String state(String mac) {
        return RestAssured.get("/lab/api/devices/" + mac).path("state");
    }

    private static void list(String mac, String group) {
        String id = admin().get(ERS + "endpointgroup/name/" + group).path("EndPointGroup.id");
        admin().body(Map.of(
                        "ERSEndPoint", Map.of("mac", mac, "name", mac, "groupId", id, "staticGroupAssignment", true)))
                .post(ERS + "endpoint")
                .then()
                .statusCode(201);
    }

    @Test
    void bothPlaceholdersAreReplacedAndTheFirstAddressIsGluedOn() {
        String url = join("02:00:5e:00:20:01").path("redirectUrl");
        assertThat(url)
                .containsPattern("/g/central\\?v=1&sessionId=0A14[0-9A-F]{20}&client_mac=02-00-5E-00-20-01&redirect=")
                .endsWith("neverssl.example/a?b=1&c=2");
    }

    @Test
    void aGroupLetsADeviceOnAfterAChangeOfAuthorization() {
        var mac = "02:00:5e:00:20:02";
        join(mac);
        mnt("Session/MACAddress/02:00:5E:00:20:02")
                .statusCode(200)
                .body("sessionParameters.response", containsString("url-redirect="))
                .body("sessionParameters.framed_ip_address", equalTo("10.20.9.9"));
        list("02:00:5E:00:20:02", "GuestEndpoints");
        assertThat(state(mac)).isEqualTo("captive");
        mnt("CoA/Reauth/psn1/02:00:5E:00:20:02/2").body("remoteCoA.results", equalTo("true"));
        assertThat(state(mac)).isEqualTo("online");
        mnt("Session/EndPointIPAddress/10.20.9.9").body("sessionParameters.response", not(containsString("redirect")));
    }

    @Test
    void aDelayedGroupIsNotKnownYet() {
        set("replicationDelayMs", 10000);
        var mac = "02:00:5e:00:20:03";
        join(mac);
        list("02:00:5E:00:20:03", "GuestEndpoints");
        mnt("CoA/Reauth/psn1/02:00:5E:00:20:03/2").body("remoteCoA.results", equalTo("true"));
        assertThat(state(mac)).isEqualTo("captive");
        set("replicationDelayMs", 0);
        mnt("CoA/Disconnect/psn1/02:00:5E:00:20:03/0").body("remoteCoA.results", equalTo("true"));
        assertThat(state(mac)).isEqualTo("online");
    }

    @Test
    void changesCanBeSpoiled() {
        set("coaFalseFirst", 1);
        join("02:00:5e:00:20:04");
        mnt("CoA/Reauth/psn1/02:00:5E:00:20:04/2").body("remoteCoA.results", equalTo("false"));
        mnt("CoA/Reauth/pan1/02:00:5E:00:20:04/2").body("remoteCoA.results", equalTo("false"));
        mnt("CoA/Reauth/psn1/02:00:5E:00:20:04/2").body("remoteCoA.results", equalTo("true"));
        mnt("CoA/Reauth/psn1/02:00:5e:00:20:04/2").body("remoteCoA.results", equalTo("false"));
        mnt("CoA/Reauth/psn1/02:00:5E:00:20:04/3").statusCode(404);
    }

    @Test
    void noSessionIsAServerErrorAndTheThirdRoleIsNeeded() {
        mnt("Session/MACAddress/02:00:5E:00:20:FF").statusCode(500).body("mnt-rest-result.cpm-code", equalTo("34110"));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("ers-admin", "ers-admin-secret")
                .get(MNT + "Session/UserName/x")
                .then()
                .statusCode(401)
                .contentType("text/html");
    }

    @Test
    void writesAsOtherReleasesDo() {
        join("02:00:5e:00:20:05");
        set("mntXml", "prefixed");
        mnt("Session/MACAddress/02:00:5E:00:20:05").body(containsString("<ns2:Calling_station_id>02-00-5E-00-20-05"));
        set("mntXml", "sparse");
        mnt("Session/MACAddress/02:00:5E:00:20:05").body(not(containsString("framed_ip_address")));
    }

    @Test
    void devicesAreListedChangedAndRemoved() {
        list("02:00:5E:00:20:06", "Unknown");
        String id = admin().get(ERS + "endpoint/name/02:00:5E:00:20:06").path("ERSEndPoint.id");
        admin().get(ERS + "endpoint?filter=mac.EQ.02:00:5E:00:20:06")
                .then()
                .body("SearchResult.total", equalTo(1))
                .body("SearchResult.resources[0].id", equalTo(id));
        admin().body("{\"ERSEndPoint\":{\"mac\":\"02:00:5E:00:20:06\",\"identityStore\":\"\"}}")
                .put(ERS + "endpoint/" + id)
                .then()
                .statusCode(400);
        admin().delete(ERS + "endpoint/" + id).then().statusCode(204);
        admin().get(ERS + "endpoint/" + id).then().statusCode(404);
    }
}
