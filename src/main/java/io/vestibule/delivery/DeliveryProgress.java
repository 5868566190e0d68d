package io.vestibule.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * A delivery went on. Fired synchronously, inside the transaction that changes the delivery.
 *
 * @param delivery its id
 * @param subject the registration it belongs to
 * @param state where it stands now
 * @param acceptedOrUnknown whether a provider took the text and reports no failure, or may have taken it
 * @param trouble why it is not under way, when it is not
 */
public record DeliveryProgress(
        UUID delivery, UUID subject, DeliveryState state, boolean acceptedOrUnknown, Optional<Trouble> trouble) {}
