package io.vestibule.approval;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.Sight;

import static org.assertj.core.api.Assertions.assertThat;

class ViewerTest {

    @Test
    void seesWhatIsHisByAccountOrByAddress() {
        var anna = viewer(Sight.OWN);
        assertThat(anna.sees(request("anna", "anna@example.org", ","))).isTrue();
        assertThat(anna.sees(request("anna@example.org", "anna@example.org", ",")))
                .as("asked before the account was there")
                .isTrue();
        assertThat(anna.sees(request("ben", "ben@example.org", ",research,"))).isFalse();
    }

    @Test
    void seesWhatIsTheGroups() {
        var anna = viewer(Sight.GROUP);
        assertThat(anna.sees(request("ben", "ben@example.org", ",desk,research,")))
                .isTrue();
        assertThat(anna.sees(request("cara", "cara@example.org", ",desk,"))).isFalse();
        assertThat(anna.sees(request("nobody@example.net", "nobody@example.net", ",")))
                .isFalse();
    }

    @Test
    void seesAll() {
        assertThat(viewer(Sight.ALL).sees(request("nobody@example.net", "nobody@example.net", ",")))
                .isTrue();
        assertThat(Viewer.ofAll().sees(request("x", "x", ","))).isTrue();
    }

    @Test
    void anAddressWithoutAnAccountIsItsOwnName() {
        var powers = new Powers("lobby@example.org", Sight.OWN, Set.of(), Optional.empty(), Optional.empty());
        assertThat(Viewer.of(powers, Optional.of("lobby@example.org")).names()).containsExactly("lobby@example.org");
    }

    private static Viewer viewer(Sight sight) {
        var powers = new Powers("anna", sight, Set.of("research"), Optional.empty(), Optional.empty());
        return Viewer.of(powers, Optional.of("Anna@Example.org"));
    }

    private static ApprovalRequest request(String owner, String asked, String groups) {
        var request = new ApprovalRequest();
        request.owner = owner;
        request.asked = asked;
        request.ownerGroups = groups;
        return request;
    }
}
