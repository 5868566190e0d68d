package io.vestibule.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Whether the Vault's settings are complete. What is read from it is a source of settings like the others. */
@Singleton
public class Vault {

    private final VaultConfig config;
    private final Config settings;

    Vault(VaultConfig config, Config settings) {
        this.config = config;
        this.settings = settings;
    }

    /** What is wrong, each with the key and the cure. */
    public List<String> problems() {
        if (config.url().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        if (config.path().isEmpty()) {
            found.add(
                    "vestibule.vault.path is not set, so nothing is read from the Vault. Set it to the secret whose keys"
                            + " are names of settings");
        }
        for (var name : List.of("vestibule.vault.token", "vestibule.vault.secret-id")) {
            if (settings.getOptionalValue(name, String.class).orElse("").startsWith("file:")) {
                found.add(name
                        + " cannot be in a file: the Vault is read before files are. Set it to the secret itself, by"
                        + " an environment variable");
            }
        }
        if (config.roleId().isPresent() != config.secretId().isPresent()) {
            found.add("vestibule.vault.role-id and vestibule.vault.secret-id belong together: set both or neither");
        }
        var ways = Stream.of(config.token(), config.roleId(), config.kubernetesRole())
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            found.add(
                    "vestibule.vault.token, vestibule.vault.role-id or vestibule.vault.kubernetes-role: set exactly one"
                            + " of them to sign in with");
        }
        return found;
    }
}
