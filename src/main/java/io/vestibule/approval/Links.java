package io.vestibule.approval;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.signin.Account;
import io.vestibule.signin.Accounts;
import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.SponsorGroups;

/** Opens the links of mails. Opening changes nothing, however often and by whatever it is done. */
@Singleton
public class Links {

    private final Accounts accounts;
    private final SponsorGroups groups;
    private final ApprovalConfig config;
    private final Clock clock;

    Links(Accounts accounts, SponsorGroups groups, ApprovalConfig config, Clock clock) {
        this.accounts = accounts;
        this.groups = groups;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A link that was opened.
     *
     * @param address for whom it was made
     * @param expired whether its time is over, so that only a sign-in leads on
     */
    public record Opened(ApprovalRequest request, String address, boolean expired) {}

    /** Empty when there never was such a link, or its request is forgotten. Needs a transaction or a request. */
    public Optional<Opened> open(String token) {
        return LinkToken.digest(token).flatMap(ApprovalLink::byDigest).flatMap(link -> ApprovalRequest.byId(
                        link.requestId)
                .map(request -> new Opened(request, link.address, !link.expiresAt.isAfter(clock.instant()))));
    }

    /** Whether nobody decides by a link without a sign-in. */
    public boolean needSignIn() {
        return config.signIn() == ApprovalConfig.LinkSignIn.REQUIRED;
    }

    /** What the one may grant for whom a link was made. */
    public Powers powers(String address) {
        var account = accounts.byMail(address);
        var name = account.map(Account::name).orElse(address);
        return groups.powers(name, account.map(Account::directoryGroups).orElse(Set.of()), false);
    }
}
