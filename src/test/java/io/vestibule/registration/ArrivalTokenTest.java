package io.vestibule.registration;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.vestibule.controller.CentralRedirect;
import io.vestibule.secret.Keepers;

import static org.assertj.core.api.Assertions.assertThat;

/** What a guest of central web authentication brings along survives form and address. */
class ArrivalTokenTest {

    private static final String SESSION = "0A14000000000000001F2E3D+/=";

    @Test
    void theSessionTravelsInFormAndAddress() {
        var redirect = CentralRedirect.read("v=1&sessionId=" + SESSION + "&client_mac=02-00-5E-10-00-01");
        var arrival = Arrival.of(redirect, "10.20.0.17");
        assertThat(Arrival.of(arrival.toMap())).isEqualTo(arrival);
        assertThat(CentralRedirect.read(arrival.query().substring(1))).isEqualTo(redirect);
        assertThat(Arrival.UNKNOWN.query()).isEmpty();
    }

    @Test
    void theSessionTravelsInTheToken() {
        var keeper = Keepers.any();
        for (var controller : new String[] {null, "lab.1"}) {
            for (var session : new String[] {null, SESSION, "x".repeat(128)}) {
                var token = new RegistrationToken(UUID.randomUUID(), Scope.RESUMED, controller, session);
                assertThat(RegistrationToken.parse(keeper, token.signed(keeper)))
                        .contains(token);
                assertThat(token.widened().scope()).isEqualTo(Scope.FULL);
                assertThat(token.widened().session()).isEqualTo(session);
            }
        }
    }
}
