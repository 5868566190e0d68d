package io.vestibule.secret;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The installation's master key. Everything that is encrypted or signed here hangs on it. */
@ConfigMapping(prefix = "vestibule.secret")
public interface SecretConfig {

    /** The key itself, 32 bytes in Base64 ({@code openssl rand -base64 32}). Nodes of one installation share it. */
    Optional<String> key();

    /** A file that holds the key. When neither it nor {@code key} is given, a key is made there at the first start. */
    @WithDefault("${vestibule.data}/secret.key")
    Path keyFile();
}
