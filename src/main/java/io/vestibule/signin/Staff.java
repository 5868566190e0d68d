package io.vestibule.signin;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import io.vestibule.audit.Actor;
import io.vestibule.net.ClientAddresses;
import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.SponsorGroups;

/** Who is at the keyboard of this request; for pages that only signed-in people reach. */
@RequestScoped
public class Staff {

    /** The attribute of the identity with the groups of the directory, a {@code Set<String>}. */
    static final String DIRECTORY_GROUPS = "directory-groups";

    private final SecurityIdentity identity;
    private final SponsorGroups groups;
    private final CurrentVertxRequest request;
    private final ClientAddresses addresses;

    Staff(SecurityIdentity identity, SponsorGroups groups, CurrentVertxRequest request, ClientAddresses addresses) {
        this.identity = identity;
        this.groups = groups;
        this.request = request;
        this.addresses = addresses;
    }

    /** The account's name. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean is(Role role) {
        return identity.hasRole(role.word());
    }

    /** The words of the roles, for the audit. */
    String roles() {
        return String.join(", ", identity.getRoles());
    }

    /** Whether guests' numbers are shown to this person only in part, with no way to see them whole. */
    public boolean seesNumbersMasked() {
        return is(Role.AUDITOR);
    }

    public Actor actor() {
        return new Actor(name(), addresses.of(request.getCurrent().request()));
    }

    public Powers powers() {
        Set<String> directoryGroups = identity.getAttribute(DIRECTORY_GROUPS);
        return groups.powers(
                name(), directoryGroups == null ? Set.of() : directoryGroups, is(Role.ADMIN) || is(Role.AUDITOR));
    }
}
