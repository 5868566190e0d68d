package io.vestibule.pages.signin;

import io.vestibule.signin.StepView;
import io.vestibule.web.QrCode;

/**
 * The second step as its pages show it.
 *
 * @param phone the masked number; null without one
 * @param stuck whether the text will not come, or not soon
 * @param pause until another text can be asked for, in words; null for at once
 * @param more whether another text can be asked for at all
 * @param secret in groups of four; null without an app to set up
 * @param qr the same as a picture's path and size
 */
public record CodeView(
        String account,
        boolean app,
        boolean texts,
        String phone,
        boolean texted,
        boolean stuck,
        String pause,
        boolean more,
        String secret,
        QrCode qr) {

    static CodeView of(StepView step) {
        return new CodeView(
                step.account(),
                step.app(),
                step.texts(),
                step.phone().orElse(null),
                step.texted(),
                step.stuck(),
                step.pause().isZero() ? null : Words.length(step.pause()),
                step.textsLeft() > 0,
                step.appSecret()
                        .map(secret -> secret.replaceAll("(.{4})(?=.)", "$1 "))
                        .orElse(null),
                step.appAddress().map(QrCode::of).orElse(null));
    }
}
