package io.vestibule.delivery;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list.
 *
 * @param next where the next page begins; empty on the last
 */
public record DeliveryPage(List<Delivery> deliveries, Optional<DeliveryCursor> next) {}
