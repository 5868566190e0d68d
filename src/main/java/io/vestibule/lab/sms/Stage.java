package io.vestibule.lab.sms;

import java.time.Duration;

/**
 * What becomes of a text, and when.
 *
 * @param status in the provider's word
 * @param errorCode the provider's code, or null
 * @param after how long after the text was taken
 */
public record Stage(String status, String errorCode, Duration after) {

    Stage later(int milliseconds) {
        return new Stage(status, errorCode, after.plusMillis(milliseconds));
    }
}
