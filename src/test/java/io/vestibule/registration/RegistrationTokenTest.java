package io.vestibule.registration;

import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Keeper;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RegistrationTokenTest {

    @Inject
    Keeper keeper;

    @Test
    void comesBackAsItWent() {
        var token = new RegistrationToken(UUID.randomUUID(), Scope.RESUMED, "lab.1");
        assertThat(RegistrationToken.parse(keeper, token.signed(keeper))).contains(token);
    }

    @Test
    void isTheSameEachTimeForTheSameRegistration() {
        var token = RegistrationToken.full(UUID.randomUUID());
        assertThat(token.signed(keeper)).isEqualTo(token.signed(keeper)).hasSizeGreaterThanOrEqualTo(44);
    }

    @Test
    void noBitOfItCanBeChanged() {
        var signed = RegistrationToken.full(UUID.randomUUID()).signed(keeper);
        var bytes = Base64.getUrlDecoder().decode(signed);
        var accepted = new HashSet<Integer>();
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            if (RegistrationToken.parse(
                            keeper, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                    .isPresent()) {
                accepted.add(bit);
            }
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../../etc/passwd", "AAAA", "%00", "ünïcode", "=====", "A"})
    void refusesNonsense(String text) {
        assertThat(RegistrationToken.parse(keeper, text)).isEmpty();
        assertThat(RegistrationToken.parse(keeper, null)).isEmpty();
        assertThat(RegistrationToken.parse(keeper, "A".repeat(100_000))).isEmpty();
    }
}
