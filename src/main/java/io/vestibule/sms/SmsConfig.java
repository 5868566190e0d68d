package io.vestibule.sms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which providers there are and in which order they are tried. Each type of provider adds settings of its own. */
@ConfigMapping(prefix = "vestibule.sms")
public interface SmsConfig {

    /** The providers by name; a name is made of small letters and digits. */
    Map<String, Provider> providers();

    /**
     * Ordered providers by the route's name: {@code vestibule.sms.routes.default=first,second}. Without a route called
     * {@code default}, that one is all providers in the order of their priority and names.
     */
    Map<String, List<String>> routes();

    /**
     * Other providers of a route for one country: {@code vestibule.sms.country-routes.default.GB=second,first}. In every
     * list {@code first*3|second} means that the two share the texts, three to one.
     */
    Map<String, Map<String, List<String>>> countryRoutes();

    /** The countries where a phone shows numbers only as senders, so that a word is never used as one. */
    @WithDefault("US,CA,PR")
    List<String> numericSenders();

    /** What every provider has. */
    interface Provider {

        /** The kind of provider, for example {@code twilio}. */
        String type();

        /** What a phone shows as the sender: a number in E.164, a short code, or a word where the country allows one. */
        Optional<String> from();

        /** Another sender for a country: {@code senders.GB=Vestibule}. Several, by weight: {@code +4412345*3|+4412346}. */
        Map<String, String> senders();

        /**
         * Texts in a second that the provider takes from us; more wait their turn. Each node counts for itself. Less than
         * one for a modem that takes some seconds for each.
         */
        OptionalDouble textsPerSecond();

        /** How calls to this provider are guarded. */
        GuardConfig guard();
    }
}
