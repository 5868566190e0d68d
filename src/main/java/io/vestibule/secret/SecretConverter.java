package io.vestibule.secret;

import org.eclipse.microprofile.config.spi.Converter;

/** Lets a setting be a {@link Secret}, so that a settings object that is printed does not give it away. */
public class SecretConverter implements Converter<Secret> {

    private static final long serialVersionUID = 1;

    @Override
    public Secret convert(String value) {
        return value.isEmpty() ? null : Secret.of(value);
    }
}
