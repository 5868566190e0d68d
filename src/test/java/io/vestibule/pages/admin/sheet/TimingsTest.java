package io.vestibule.pages.admin.sheet;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.portal.Portals;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TimingsTest {

    @Inject
    Portals portals;

    private Timings timings(String initState) {
        var values = new HashMap<>(Map.of("vestibule.network.init-state", initState));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(NetworkConfig.class)
                .withDefaultValues(values)
                .build();
        return new Timings(config.getConfigMapping(NetworkConfig.class), portals);
    }

    @Test
    @DisplayName("conformance 13: a bad order of the times is a warning")
    void aBadOrderIsAWarning() {
        assertThat(timings("PT30M").warnings()).isEmpty();
        assertThat(timings("PT2M").warnings()).singleElement().asString().contains("a text can take longer");
        assertThat(timings("PT48H").warnings()).isNotEmpty().allMatch(words -> words.contains(".duration"));
    }
}
