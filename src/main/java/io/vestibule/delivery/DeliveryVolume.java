package io.vestibule.delivery;

/**
 * How much was sent in a while.
 *
 * @param texts that were asked for
 * @param parts that they are made of, each charged as a text
 * @param mostToOne the most texts that one number was asked for
 */
public record DeliveryVolume(long texts, long parts, long mostToOne) {}
