package io.vestibule.pages.admin.sheet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.Controllers;
import io.vestibule.controller.LoginStatus;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Site;
import io.vestibule.net.Ssid;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;

import static org.assertj.core.api.Assertions.assertThat;

/** The printed configurations are held against what the portal really expects. */
@QuarkusTest
class PrintedConfigurationTest {

    @Inject
    Sheets sheets;

    @Inject
    Portals portals;

    @Inject
    Controllers controllers;

    @Inject
    Site site;

    private Portal portal() {
        return portals.named("visitors").orElseThrow();
    }

    private List<String> lines(String id) {
        return sheets.of(portal()).stream()
                .filter(sheet -> sheet.id().equals(id))
                .flatMap(sheet -> sheet.bare().lines())
                .toList();
    }

    /** The first group of the pattern in the one line that has it. */
    private static String value(List<String> lines, String pattern) {
        return lines.stream()
                .map(line -> Pattern.compile(pattern).matcher(line))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line like " + pattern + " in " + lines));
    }

    private String tag(String what) {
        return value(lines("catalyst9800"), "redirect append " + what + " tag (\\S+)$");
    }

    @Test
    @DisplayName("conformance 30: a 9800 with these tags and addresses is understood")
    void aCatalystConfiguredSoIsUnderstood() {
        var lines = lines("catalyst9800");
        var portalUrl = value(lines, "redirect for-login (\\S+)$");
        assertThat(URI.create(portalUrl)).isEqualTo(site.at("/g/visitors"));
        assertThat(portalUrl).hasSizeLessThan(200);
        var login = sheets.controller(portal()).orElseThrow();
        var query = "switch_url=" + login.settings().loginOrigins().get(0) + login.loginPath() + "&" + tag("ap-mac")
                + "=02:00:5e:00:00:aa&" + tag("client-mac") + "=02:00:5e:10:00:01&" + tag("wlan-ssid") + "="
                + value(lines, "^wlan \\S+ \\d+ (.+)$");
        var redirect = controllers.read(query, portal().ssids());
        assertThat(redirect.controller()).contains("lab");
        assertThat(redirect.endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
        assertThat(redirect.accessPoint()).contains(new MacAddress("02:00:5e:00:00:aa"));
        assertThat(redirect.ssid()).contains(new Ssid("Visitors"));
        var failure = value(lines, "redirect on-failure (\\S+)$");
        assertThat(failure).startsWith(portalUrl + "?");
        assertThat(controllers
                        .read(failure.substring(failure.indexOf('?') + 1), portal().ssids())
                        .status())
                .isEqualTo(LoginStatus.REFUSED);
        assertThat(value(lines, "redirect on-success (\\S+)$")).isEqualTo(portalUrl + "/online");
    }

    @Test
    @DisplayName("conformance 30: the 9800's names hang together")
    void theCatalystsNamesHangTogether() {
        var lines = lines("catalyst9800");
        assertThat(lines)
                .contains("parameter-map type webauth " + value(lines, "security web-auth parameter-map (\\S+)$"));
        assertThat(lines)
                .contains("ip access-list extended " + value(lines, "ip access-group web (\\S+)$"))
                .contains("aaa authentication login " + value(lines, "security web-auth authentication-list (\\S+)$")
                        + " group ISE");
        var profile = value(lines, "^wireless profile policy (\\S+)$");
        assertThat(lines)
                .contains(" wlan " + value(lines, "^wlan (\\S+) ") + " policy " + profile)
                .contains(
                        "aaa accounting identity " + value(lines, "accounting-list (\\S+)$") + " start-stop group ISE")
                .contains("wireless tag policy " + value(lines, "^ policy-tag (\\S+)$"));
        assertThat(value(lines, "virtual-host (\\S+)$"))
                .isEqualTo(controllers
                        .all()
                        .iterator()
                        .next()
                        .settings()
                        .loginOrigins()
                        .get(0)
                        .getHost());
        var address = value(lines, "redirect portal ipv4 (\\S+)$");
        assertThat(lines)
                .contains(" permit tcp any host " + address + " eq "
                        + site.publicUrl().getPort());
        assertThat(Integer.parseInt(value(lines, "timeout init-state sec (\\d+)$")))
                .isGreaterThanOrEqualTo(900);
    }

    @Test
    @DisplayName("conformance 30: AireOS by pages and by commands leads to the portal")
    void aireosLeadsToThePortal() {
        var url = site.at("/g/visitors").toString();
        assertThat(value(lines("aireos"), "External Webauth URL = (\\S+)$")).isEqualTo(url);
        assertThat(value(lines("aireos-cli"), "custom-web ext-webauth-url (\\S+)$"))
                .isEqualTo(url);
        var address = value(lines("aireos-cli"), "ext-webserver add (\\S+)$");
        assertThat(lines("aireos-cli"))
                .anyMatch(line -> line.contains("destination address") && line.contains(address));
        assertThat(lines("aireos")).anyMatch(line -> line.contains("destination " + address));
    }

    @Test
    @DisplayName("conformance 19, 30: the address for ISE has a question mark before anything is appended")
    void theAddressForIseTakesWhatIsAppended() {
        var url = value(lines("ise-central"), "url-redirect=(\\S+)$");
        assertThat(url).startsWith(site.at("/g/visitors") + "?").contains("sessionId=SessionIdValue");
        var list = value(lines("ise-central"), "url-redirect-acl=(\\S+)$");
        assertThat(lines("redirect-list")).contains("ip access-list extended " + list);
    }

    @Test
    void theOtherSheetsNameThePortal() {
        assertThat(lines("meraki"))
                .anyMatch(line -> line.endsWith(site.at("/g/visitors").toString()));
        assertThat(lines("aruba")).contains(" url \"/g/visitors\"", " essid Visitors");
        assertThat(lines("dhcp"))
                .filteredOn(line -> line.contains(site.at("/capport").toString()))
                .hasSize(7);
    }

    @Test
    void aUnifiConfiguredSoIsUnderstood() {
        assertThat(value(lines("unifi"), "IPv4 address (\\S+)$")).isEqualTo(address());
        assertThat(value(lines("unifi"), "ssids=(\\S+)$")).isEqualTo("Visitors");
        assertThat(settings("unifi")).contains("kind=unifi", "unifi.site=<site>", "unifi.verify=true");
        var redirect = controllers.read("id=02:00:5e:10:00:01&ap=02:00:5e:00:00:aa&ssid=Visitors", portal().ssids());
        assertThat(redirect.controller()).get().asString().startsWith("unifi");
    }

    @Test
    void ruckusSendsToThePortal() {
        var url = site.at("/g/visitors").toString();
        for (var id : List.of("ruckus", "smartzone")) {
            assertThat(value(lines(id), "Logon URL = (\\S+)$")).isEqualTo(url);
            assertThat(value(lines(id), "redirect to (\\S+)$")).isEqualTo(url + "/online");
            assertThat(value(lines(id), "Walled Garden: (\\S+)/32$")).isEqualTo(address());
        }
        assertThat(settings("ruckus")).contains("kind=ruckus", "login-origins=http://<access-point>:9997");
        assertThat(settings("smartzone")).contains("kind=ruckus-northbound", "login-origins=https://<smartzone>:9443");
    }

    @Test
    void theGatewaysSendToThePortal() {
        assertThat(value(lines("coovachilli"), "HS_UAMFORMAT=(\\S+)$"))
                .isEqualTo(site.at("/g/visitors").toString());
        assertThat(settings("coovachilli"))
                .contains("login-origins=http://" + value(lines("coovachilli"), "HS_UAMLISTEN=(\\S+)$") + ":"
                        + value(lines("coovachilli"), "HS_UAMPORT=(\\S+)$"));
        var fas = lines("opennds");
        assertThat("http://" + value(fas, "fasremotefqdn '(\\S+)'") + ":" + value(fas, "fasport '(\\d+)'")
                        + value(fas, "faspath '(\\S+)'"))
                .isEqualTo(site.at("/g/visitors").toString());
        assertThat(settings("opennds")).contains("opennds.level=" + value(fas, "fas_secure_enabled '(\\d)'"));
    }

    private String address() {
        return value(lines("catalyst9800"), "redirect portal ipv4 (\\S+)$");
    }

    private List<String> settings(String id) {
        var prefix = "vestibule.controllers.<name>.";
        return lines(id).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    /** What the sheets tell to set is what there is to set. */
    @Test
    void theSettingsOnTheSheetsExist() throws IOException {
        var known = Files.readString(Path.of("docs/settings.md"));
        for (var id : List.of("unifi", "ruckus", "smartzone", "coovachilli", "opennds")) {
            assertThat(settings(id)).hasSizeGreaterThan(2).allSatisfy(setting -> assertThat(known)
                    .contains("vestibule.controllers.<name>." + setting.replaceAll("=.*", "")));
        }
    }

    @Test
    void everyLineIsExplained() {
        for (var sheet : sheets.of(portal())) {
            assertThat(sheet.lines()).isNotEmpty().allSatisfy(line -> {
                assertThat(line.why()).hasSizeGreaterThan(8);
                assertThat(line.text()).isNotBlank();
            });
            var explained = sheet.explained().lines().collect(Collectors.toList());
            assertThat(explained).containsSubsequence(sheet.bare().lines().toList());
        }
    }
}
