package io.vestibule.pages.sponsor;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.Decider;
import io.vestibule.approval.Links;
import io.vestibule.approval.Viewer;
import io.vestibule.audit.Actor;
import io.vestibule.signin.Account;
import io.vestibule.signin.Accounts;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;

/** Who looks at requests and who decides, in this request of a browser. */
// its users are made before the settings are known, so it gets a proxy
@ApplicationScoped
class Deciders {

    private final Staff staff;
    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final Links links;

    Deciders(Staff staff, SecurityIdentity identity, Accounts accounts, Links links) {
        this.staff = staff;
        this.identity = identity;
        this.accounts = accounts;
        this.links = links;
    }

    boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** Whether the person at the keyboard may decide at all. */
    boolean mayDecide() {
        return staff.is(Role.SPONSOR) || staff.is(Role.ADMIN);
    }

    /** The desk sees who waits for whom, as it is where guests ask. */
    Viewer viewer() {
        return staff.is(Role.RECEPTION) ? Viewer.ofAll() : Viewer.of(staff.powers(), mail());
    }

    Decider byStaff() {
        return new Decider(staff.actor(), staff.powers(), viewer(), Optional.empty());
    }

    /** Whoever is signed in acts under the own name; otherwise the link stands for the one it was made for. */
    Decider byLink(Links.Opened link) {
        if (signedIn()) {
            return new Decider(staff.actor(), staff.powers(), viewer(), Optional.of(link.address()));
        }
        var powers = links.powers(link.address());
        return new Decider(
                new Actor(link.address(), staff.actor().address()),
                powers,
                Viewer.of(powers, Optional.of(link.address())),
                Optional.of(link.address()));
    }

    /** Why the person at the keyboard may not decide by a link; empty when it is well. */
    Optional<Refusal> against(Links.Opened link) {
        if (!signedIn()) {
            return links.needSignIn() ? Optional.of(Refusal.SIGN_IN) : Optional.empty();
        }
        if (!mayDecide() || links.needSignIn() && !isFor(link)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return Optional.empty();
    }

    private boolean isFor(Links.Opened link) {
        ApprovalRequest request = link.request();
        return mail().filter(link.address()::equalsIgnoreCase).isPresent()
                || viewer().everything()
                || viewer().names().contains(request.owner)
                || request.ownerGroups().stream().anyMatch(viewer().groups()::contains);
    }

    private Optional<String> mail() {
        return accounts.byName(staff.name()).flatMap(Account::mail);
    }

    /** See {@link #against}. */
    enum Refusal {
        SIGN_IN,
        NOT_YOURS
    }
}
