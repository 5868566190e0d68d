package io.vestibule.pages.signin;

import io.vestibule.signin.SecondFactors.Kept;
import io.vestibule.signin.SignInConfig.Policy;

/**
 * What somebody has set up for the second step.
 *
 * @param off whether the role has none
 * @param phone the masked number; null without one
 */
public record FactorView(
        boolean off, boolean required, boolean any, boolean app, String phone, long backupCodes, boolean mayRemove) {

    static FactorView of(Kept kept) {
        return new FactorView(
                kept.policy() == Policy.OFF,
                kept.policy() == Policy.REQUIRED,
                kept.any(),
                kept.app(),
                kept.phone().orElse(null),
                kept.backupCodes(),
                kept.mayRemove());
    }
}
