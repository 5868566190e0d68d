package io.vestibule.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** One person's link to one request, so that it is known who acted. */
@Entity
@Table(name = "approval_link")
public class ApprovalLink extends PanacheEntityBase {

    private static final String TOKEN = "approval link";

    @Id
    public UUID id;

    public UUID requestId;

    /** For whom the link was made. */
    public String address;

    public String digest;

    /** For the reminder, which carries the same link; erased once the request is settled. */
    public String tokenSealed;

    public Instant createdAt;
    public Instant expiresAt;

    static Optional<ApprovalLink> byDigest(String digest) {
        return find("digest", digest).firstResultOptional();
    }

    static List<ApprovalLink> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by createdAt", requestId);
    }

    static Optional<ApprovalLink> to(UUID requestId, String address) {
        return find("requestId = ?1 and address = ?2", requestId, address).firstResultOptional();
    }

    static void eraseTokens(UUID requestId) {
        update("tokenSealed = null where requestId = ?1", requestId);
    }

    static void forget(UUID requestId) {
        delete("requestId", requestId);
    }

    static ApprovalLink fresh(Keeper keeper, UUID requestId, String address, Instant now) {
        var token = LinkToken.fresh();
        var link = new ApprovalLink();
        link.id = UUID.randomUUID();
        link.requestId = requestId;
        link.address = address;
        link.digest = LinkToken.digest(token);
        link.tokenSealed = keeper.seal(TOKEN, token.reveal());
        link.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        return link;
    }

    /** What stands in the link; empty once it was erased. */
    Optional<Secret> token(Keeper keeper) {
        return Optional.ofNullable(tokenSealed)
                .flatMap(text -> keeper.open(TOKEN, text))
                .map(Secret::of);
    }
}
