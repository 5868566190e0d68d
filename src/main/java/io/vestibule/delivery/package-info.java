/**
 * Messages to guests: stored in the transaction that asks for them, handed to the providers of a route by a durable
 * task, followed by receipts, and told to whoever observes {@link io.vestibule.delivery.DeliveryProgress}. Start reading
 * at {@link io.vestibule.delivery.Deliveries}, then {@link io.vestibule.delivery.SendText}.
 */
package io.vestibule.delivery;
