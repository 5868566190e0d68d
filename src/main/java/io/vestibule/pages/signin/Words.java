package io.vestibule.pages.signin;

import java.time.Duration;

import io.vestibule.signin.SecondSteps.CodeResult;

/** What people are told about a sign-in that did not work. */
final class Words {

    private static final int MINUTE = 60;

    private Words() {}

    static String of(CodeResult result) {
        if (result instanceof CodeResult.Wrong wrong) {
            return "This code is not right. " + (wrong.left() == 1 ? "1 try" : wrong.left() + " tries") + " left.";
        }
        if (result instanceof CodeResult.Expired) {
            return "This code has run out. Ask for a new one.";
        }
        if (result instanceof CodeResult.Wait wait) {
            return "Too many wrong codes. Wait " + length(wait.left()) + ", then try again.";
        }
        return result instanceof CodeResult.Over over && over.tooMany()
                ? "Too many wrong codes. Sign in again from the beginning."
                : "This took too long. Sign in again from the beginning.";
    }

    static String length(Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        if (seconds < MINUTE) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        var minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
