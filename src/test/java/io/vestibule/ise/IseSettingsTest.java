package io.vestibule.ise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IseSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "vestibule.ise.url", "https://ise.example.org",
            "vestibule.ise.sponsor.username", "svc-portal",
            "vestibule.ise.sponsor.password", "one",
            "vestibule.ise.admin.username", "ers-admin",
            "vestibule.ise.admin.password", "two",
            "vestibule.ise.locations.\"San Jose\"", "America/Los_Angeles");

    private static IseSettings with(String key, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put("vestibule.ise." + key, value);
        return new IseSettings(IseServer.config(settings));
    }

    @Test
    void goodSettingsHaveNoProblems() {
        assertThat(new IseSettings(IseServer.config(GOOD)).check()).isEmpty();
    }

    @Test
    void everyMissingKeyIsNamedAtOnce() {
        assertThat(new IseSettings(IseServer.config(Map.of())).check())
                .hasSize(6)
                .anySatisfy(problem -> assertThat(problem).startsWith("vestibule.ise.url is missing: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("vestibule.ise.sponsor.username is missing: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("vestibule.ise.sponsor.password is missing: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("vestibule.ise.admin.username is missing: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("vestibule.ise.admin.password is missing: "))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("\"San Jose\" is not known: set vestibule.ise.locations.\"San Jose\""));
    }

    @ParameterizedTest
    @CsvSource({
        "url,                   ise.example.org,                  write it like https",
        "url,                   ftp://ise.example.org,            write it like https",
        "url,                   https://ise.example.org/ers,      leave out /ers",
        "url,                   https://ise.example.org:9060/ers/config, leave out /ers",
        "url,                   https://user:pw@ise.example.org,  leave out user",
        "location,              Atlantis,                         vestibule.ise.locations.\"Atlantis\"",
        "locations.London,      Europe/Londinium,                 which is no time zone",
        "requests-per-second,   0,                                set it from 1 to 100",
        "requests-per-second,   101,                              set it from 1 to 100",
        "read-timeout,          0s,                               must be longer",
        "connect-timeout,       0s,                               must be longer",
        "trust-store,           /no/such/file.pem,                vestibule.ise.trust-store cannot be used"
    })
    void aWrongValueIsNamedWithItsCure(String key, String value, String cure) {
        assertThat(with(key, value).check()).singleElement().satisfies(problem -> assertThat(problem)
                .contains("vestibule.ise.")
                .contains(cure)
                .doesNotContain("user:pw"));
    }

    @Test
    void aFileThatIsNoTrustStoreIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("trust.p12"), "certainly not");

        assertThat(with("trust-store", file.toString()).check())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("vestibule.ise.trust-store-password"));
    }

    @Test
    void knowsTheZoneOfALocationWhateverTheCaseOfItsKey() {
        var settings = with("locations.berlin", "Europe/Berlin");

        assertThat(settings.zoneOf("Berlin")).contains(ZoneId.of("Europe/Berlin"));
        assertThat(settings.zoneOf("San Jose")).contains(ZoneId.of("America/Los_Angeles"));
        assertThat(settings.zoneOf("Rome")).isEmpty();
        assertThat(settings.problemOf("Rome")).isPresent();
        assertThat(settings.problemOf("Berlin")).isEmpty();
    }

    @Test
    void aPrintedConfigurationTellsNoPassword() {
        assertThat(List.of(IseServer.config(GOOD).sponsor().password()).toString())
                .doesNotContain("one");
    }
}
