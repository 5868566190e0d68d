package io.vestibule.delivery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.SmsState;

import static io.vestibule.delivery.DeliveryState.DELIVERED;
import static io.vestibule.delivery.DeliveryState.EXPIRED;
import static io.vestibule.delivery.DeliveryState.FAILED;
import static io.vestibule.delivery.DeliveryState.QUEUED;
import static io.vestibule.delivery.DeliveryState.SENT;
import static io.vestibule.delivery.DeliveryState.UNDELIVERED;
import static io.vestibule.delivery.DeliveryState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryStateTest {

    private static final Map<DeliveryState, Set<DeliveryState>> FORWARD = new EnumMap<>(Map.of(
            QUEUED, EnumSet.of(UNKNOWN, SENT, UNDELIVERED, FAILED, EXPIRED, DELIVERED),
            UNKNOWN, EnumSet.of(SENT, UNDELIVERED, FAILED, EXPIRED, DELIVERED),
            SENT, EnumSet.of(UNDELIVERED, FAILED, EXPIRED, DELIVERED),
            UNDELIVERED, EnumSet.of(DELIVERED),
            FAILED, EnumSet.of(DELIVERED),
            EXPIRED, EnumSet.of(DELIVERED),
            DELIVERED, EnumSet.noneOf(DeliveryState.class)));

    @Test
    @DisplayName("sms conformance 19: every pair of states leads forward or nowhere")
    void everyPairOfStatesLeadsForwardOrNowhere() {
        for (var from : DeliveryState.values()) {
            for (var to : DeliveryState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(FORWARD.get(from).contains(to));
            }
        }
    }

    @Test
    void onlyAConfirmationChangesAFinalState() {
        assertThat(Arrays.stream(DeliveryState.values()).filter(DeliveryState::isFinal))
                .containsExactlyInAnyOrder(UNDELIVERED, FAILED, EXPIRED, DELIVERED);
    }

    @Test
    void everyStateOfAProviderIsAStateOfADelivery() {
        assertThat(SmsState.values())
                .allSatisfy(state -> assertThat(DeliveryState.of(state).word()).isEqualTo(state.word()))
                .hasSameSizeAs(DeliveryState.values());
    }
}
