package io.vestibule.signin;

import java.time.Duration;
import java.util.Optional;

/**
 * Where somebody stands between the password and the end of a sign-in.
 *
 * @param enrolling whether the second step is being set up
 * @param app whether a code of an app is taken
 * @param texts whether texts are on at all
 * @param phone the masked number that codes are texted to
 * @param texted whether a code is on its way
 * @param stuck whether it will not come, or not soon
 * @param pause until another text can be asked for
 * @param textsLeft how many can still be asked for
 * @param appSecret for typing into an app, while one is being set up
 * @param appAddress the same for a QR code
 */
public record StepView(
        String account,
        boolean enrolling,
        boolean app,
        boolean texts,
        Optional<String> phone,
        boolean texted,
        boolean stuck,
        Duration pause,
        int textsLeft,
        Optional<String> appSecret,
        Optional<String> appAddress) {}
