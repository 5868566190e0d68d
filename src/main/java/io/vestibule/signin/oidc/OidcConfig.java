package io.vestibule.signin.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Role;

/** An identity provider that speaks OpenID Connect, such as Keycloak, Entra ID or Okta. */
@ConfigMapping(prefix = "vestibule.signin.oidc")
public interface OidcConfig {

    /** The provider's issuer, such as {@code https://login.example.org/realms/staff}; without it the button is not there. */
    Optional<URI> issuer();

    /** The name by which the provider knows us. It has to allow {@code <public-url>/signin/oidc/back} for us. */
    Optional<String> clientId();

    /** What proves us to the provider. */
    Optional<Secret> clientSecret();

    /** What we ask for; {@code openid} has to be among it. */
    @WithDefault("openid,profile,email")
    List<String> scopes();

    /** The claim of the ID token with the account's name. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** The claim with the full name. */
    @WithDefault("name")
    String fullNameClaim();

    /** The claim with the mail address. */
    @WithDefault("email")
    String mailClaim();

    /** The claim with the groups; a dot leads into an object, as in {@code realm_access.roles}. */
    @WithDefault("groups")
    String groupsClaim();

    /** The groups of each role. */
    Map<Role, Set<String>> roles();

    /** The role of who is in none of these groups; without it there is no access. */
    Optional<Role> otherwise();

    /** The words on the button. */
    @WithDefault("Sign in with your company account")
    String button();

    /** A PEM file with the certificates to trust; without it those that Java trusts. */
    Optional<Path> trust();

    /** How long to wait for a connection, and how long for an answer. */
    @WithDefault("5s")
    Duration timeout();

    /** By how much the provider's clock may differ from ours. */
    @WithDefault("1m")
    Duration clockSkew();
}
