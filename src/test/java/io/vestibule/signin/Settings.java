package io.vestibule.signin;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings of a sign-in, as if they stood in a file. */
final class Settings {

    private Settings() {}

    /** With keys below {@code vestibule.signin.} and their values in turn; everything else has its default. */
    static SignInConfig signIn(String... keysAndValues) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SignInConfig.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValues(Map.of("vestibule.signin." + keysAndValues[i], keysAndValues[i + 1]));
        }
        return builder.build().getConfigMapping(SignInConfig.class);
    }
}
