package io.vestibule.sms;

/**
 * What came of trying a provider once, for an admin who sets it up.
 *
 * @param result in our words
 * @param answer what the provider answered, as it came but for secrets, number and text; empty when there is nothing to show
 */
public record Trial(SendResult result, String answer) {}
