package io.vestibule.voucher;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TriesTest {

    @Inject
    Tries tries;

    @Inject
    VoucherConfig config;

    /** Whoever has a network of IPv6 has an address of it for each try. */
    @Test
    void anAddressIsCountedByItsNetwork() {
        var portal = "tries";
        Commit.of("test.tries", () -> {
            for (int i = 0; i < config.triesPerAddress(); i++) {
                tries.miss(portal, null, "2001:db8:7:7::%x".formatted(i + 1));
            }
        });
        assertThat(usedUp(portal, "2001:db8:7:7:ffff::1")).isTrue();
        assertThat(usedUp(portal, "2001:db8:7:8::1")).isFalse();
    }

    private boolean usedUp(String portal, String address) {
        return Commit.read(() -> tries.usedUp(portal, null, address));
    }
}
