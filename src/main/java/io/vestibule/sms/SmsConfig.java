package io.vestibule.sms;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Which providers there are and in which order they are tried. Each type of provider adds settings of its own. */
@ConfigMapping(prefix = "vestibule.sms")
public interface SmsConfig {

    /** The providers by name; a name is made of small letters and digits. */
    Map<String, Provider> providers();

    /**
     * Ordered providers by the route's name: {@code vestibule.sms.routes.default=first,second}. Without a route called
     * {@code default}, that one is all providers in the order of their names.
     */
    Map<String, List<String>> routes();

    /** What every provider has. */
    interface Provider {

        /** The kind of provider, for example {@code twilio}. */
        String type();

        /** How calls to this provider are guarded. */
        GuardConfig guard();
    }
}
