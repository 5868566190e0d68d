package io.vestibule.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StaffMenuTest {

    @Test
    void showsWhatTheRoleMaySee() {
        assertThat(StaffMenu.items("sponsor"::equals, "/sponsor/deliveries"))
                .extracting(StaffLayout.Item::path)
                .contains("/sponsor/deliveries")
                .doesNotContain("/admin");
        assertThat(StaffMenu.items("admin"::equals, "/admin"))
                .extracting(StaffLayout.Item::path)
                .contains("/sponsor/deliveries", "/admin");
    }

    @Test
    void marksThePageThatIsShown() {
        assertThat(current("/sponsor/deliveries")).isEqualTo("page");
        assertThat(current("/sponsor/deliveries/7")).isEqualTo("true");
        assertThat(current("/sponsor/deliveries.csv")).isEqualTo("false");
        assertThat(current("/signout")).isEqualTo("false");
        assertThat(StaffMenu.items("sponsor"::equals, "/sponsor"))
                .as("everybody begins with the requests that wait")
                .extracting(StaffLayout.Item::name, StaffLayout.Item::current)
                .contains(tuple("Requests", "true"), tuple("Guests", "false"));
    }

    private static String current(String path) {
        return StaffMenu.items("sponsor"::equals, path).stream()
                .filter(item -> item.path().equals("/sponsor/deliveries"))
                .findFirst()
                .orElseThrow()
                .current();
    }
}
