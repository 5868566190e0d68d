package io.vestibule.secret;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * A HashiCorp Vault or OpenBao that holds settings, most of all secrets: each key of its secret is the name of a setting
 * here, such as {@code vestibule.sms.providers.twilio.auth-token}. It is read once at the start; without a {@code url}
 * nothing is asked.
 */
@ConfigMapping(prefix = "vestibule.vault")
public interface VaultConfig {

    /** Where the Vault is, such as {@code https://vault.example.org:8200}. */
    Optional<String> url();

    /** The secret, or several with commas between, below the mount: {@code vestibule,mail}. */
    Optional<String> path();

    /** Where the engine for keys and values is mounted. */
    @WithDefault("secret")
    String mount();

    /** The version of that engine, 1 or 2. */
    @WithDefault("2")
    int version();

    /** The token to sign in with; or use one of the ways below. */
    Optional<Secret> token();

    /** The id of an AppRole to sign in with. */
    Optional<String> roleId();

    /** The secret id of the AppRole. */
    Optional<Secret> secretId();

    /** The role to sign in with by the service account of a Kubernetes pod. */
    Optional<String> kubernetesRole();

    /** The namespace, where the Vault has some. */
    Optional<String> namespace();

    /** A PEM file with the certificate authority of the Vault's own certificate. */
    Optional<String> trust();
}
