package io.vestibule.sms;

/**
 * How fast a provider takes texts.
 *
 * @param perSecond texts in a second; less than one for some seconds between two texts
 * @param atOnce how many may come at once after a rest
 */
public record Rate(double perSecond, int atOnce) {

    /** The texts of a second may come at once. */
    public static Rate of(double perSecond) {
        return new Rate(perSecond, (int) Math.max(1, Math.round(perSecond)));
    }
}
