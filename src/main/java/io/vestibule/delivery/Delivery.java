package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;

import io.vestibule.listing.Place;
import io.vestibule.listing.Rows;
import io.vestibule.listing.Where;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;

/** One message to one person. It is handed to providers in {@link Attempt}s; its story is told by {@link DeliveryEvent}s. */
@Entity
@Table(name = "delivery")
public class Delivery extends PanacheEntityBase {

    /** The purpose of texts that other systems send through us; limits for guests do not count them. */
    public static final String FOR_OTHERS = "gateway";

    /** The texts as the monitoring page lists them. */
    static final Rows<Delivery> ROWS = new Rows<>(
            () -> getEntityManager(), Delivery.class, "createdAt", text -> new Place(text.createdAt, text.id));

    private static final int FIVE_MINUTES = 300;

    @Id
    public UUID id;

    /** The registration it belongs to, or whatever else it was asked for by. */
    public UUID subject;

    public String portal;
    /** What the text is for, one word. */
    public String purpose;
    /** The name of the route over the providers. */
    public String route;

    /** The number, sealed. */
    public String phone;
    /** By which the number can be found again. */
    public String phoneFingerprint;
    /** What may be shown of the number. */
    public String phoneMasked;
    /** ISO 3166. */
    public String country;

    /** What a phone is to show as the sender; null for what the settings of the provider say. */
    public String sender;

    /** The words, sealed; null once nobody needs them. */
    public String text;

    /** As a text or as a call. */
    @Enumerated(EnumType.STRING)
    public Channel channel = Channel.TEXT;

    /** Of the words, as an IETF tag. */
    public String language = "en";

    /** Whether somebody waits for it. */
    public boolean urgent = true;

    /** In how many parts a provider sends the text. */
    public int parts = 1;

    /** The provider that is tried last; null for none. */
    public String avoided;

    /** Whether it has gone out once more because it did not arrive. */
    public boolean rerouted;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    /** Whether nothing is left to be done by itself. */
    public boolean closed;

    /** Whether some provider took it. */
    public boolean accepted;

    public Instant createdAt;
    public Instant updatedAt;
    public Instant usefulUntil;

    /** How long it took from our record to the confirmation that it arrived; null before that. */
    public Long tookMillis;

    /** When its password was used first; null before that. */
    public Instant usedAt;

    /** The provider of the last attempt. */
    public String provider;
    /** That provider's id for the text. */
    public String providerId;

    @Enumerated(EnumType.STRING)
    public Trouble trouble;

    /** Kind of the failure, provider's code, and plain words; null without one. */
    public String reasonKind;

    public String reasonCode;
    public String reason;

    /** The last text of a registration. */
    public static Optional<Delivery> latestFor(UUID subject) {
        return find("subject", NEWEST, subject).firstResultOptional();
    }

    /** The last text of each of several registrations, by the registration. */
    public static Map<UUID, Delivery> newestOf(Collection<UUID> subjects) {
        return Delivery.<Delivery>list("subject in ?1 order by createdAt", subjects).stream()
                .collect(Collectors.toMap(text -> text.subject, Function.identity(), (older, newer) -> newer));
    }

    /** What those {@code r} pass, by their id, whose last text is in a state. */
    public static Where lastOf(DeliveryState state) {
        return new Where()
                .and(
                        "(select count(d.id) from Delivery d where d.subject = r.id and d.state = :textState and not exists"
                                + " (select 1 from Delivery e where e.subject = d.subject and e.createdAt > d.createdAt)) > 0",
                        Map.of("textState", state));
    }

    /** Every text of a registration, newest first. */
    public static List<Delivery> allFor(UUID subject) {
        return list("subject", NEWEST, subject);
    }

    /** Whether a provider has, or may have, passed on any text of a registration. */
    public static boolean anyTaken(UUID subject) {
        return count(
                        "subject = ?1 and state in ?2",
                        subject,
                        List.of(DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.UNKNOWN))
                > 0;
    }

    /** The last text to a number, of whatever registration. */
    public static Optional<Delivery> latestTo(String phoneFingerprint) {
        return find("phoneFingerprint = ?1 and purpose <> ?2", NEWEST, phoneFingerprint, FOR_OTHERS)
                .firstResultOptional();
    }

    /** How many texts were asked for to a number since then, by its guests. */
    public static long countTo(String phoneFingerprint, Instant since) {
        return count(
                "phoneFingerprint = ?1 and createdAt >= ?2 and purpose <> ?3", phoneFingerprint, since, FOR_OTHERS);
    }

    /** Whether the owner of a number has told us to stop, as far as we know: nothing has arrived there since. */
    public static boolean optedOut(String phoneFingerprint) {
        return Delivery.<Delivery>find(
                        "phoneFingerprint = ?1 and (state = ?2 or reasonKind = ?3)",
                        NEWEST,
                        phoneFingerprint,
                        DeliveryState.DELIVERED,
                        SmsFailure.OPTED_OUT.word())
                .firstResultOptional()
                .filter(last -> last.state != DeliveryState.DELIVERED)
                .isPresent();
    }

    public static Optional<Delivery> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** What became of those texts of a while that pass the filter. An index of its own answers this. */
    static DeliveryCounts counts(DeliveryFilter filter, Instant since, Instant until) {
        var where = filter.from(since).where();
        var tallies = ask(
                        "select cast(floor(extract(epoch from r.createdAt) / 300) as long), r.provider, r.country, r.state,"
                                + " count(r) from Delivery r where " + where.query()
                                + " group by cast(floor(extract(epoch from r.createdAt) / 300) as long), r.provider,"
                                + " r.country, r.state",
                        where)
                .getResultList()
                .stream()
                .map(row -> new Tally(
                        Instant.ofEpochSecond((Long) row[0] * FIVE_MINUTES),
                        (String) row[1],
                        (String) row[2],
                        (DeliveryState) row[3],
                        (Long) row[4]))
                .toList();
        var took = ask(
                        "select percentile_disc(0.5) within group (order by r.tookMillis),"
                                + " percentile_disc(0.95) within group (order by r.tookMillis)"
                                + " from Delivery r where r.tookMillis is not null and " + where.query(),
                        where)
                .getSingleResult();
        return new DeliveryCounts(since, until, tallies, millis(took[0]), millis(took[1]));
    }

    static DeliveryVolume volumeSince(Instant since) {
        var all = getEntityManager()
                .createQuery(
                        "select count(d), coalesce(sum(d.parts), 0L) from Delivery d where d.createdAt >= ?1",
                        Object[].class)
                .setParameter(1, since)
                .getSingleResult();
        var most = getEntityManager()
                .createQuery(
                        "select count(d) from Delivery d where d.createdAt >= ?1 group by d.phoneFingerprint"
                                + " order by count(d) desc",
                        Long.class)
                .setParameter(1, since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new DeliveryVolume((Long) all[0], ((Number) all[1]).longValue(), most.orElse(0L));
    }

    /** How guests' texts since then fared in each country through each provider, most texts first. */
    static List<Fare> faresSince(Instant since) {
        return getEntityManager()
                .createQuery(
                        "select d.country, d.provider, count(d),"
                                + " sum(case when d.state = DELIVERED then 1 else 0 end),"
                                + " sum(case when d.state in (UNDELIVERED, FAILED, EXPIRED) then 1 else 0 end),"
                                + " count(d.usedAt),"
                                + " percentile_disc(0.5) within group (order by d.tookMillis),"
                                + " percentile_disc(0.95) within group (order by d.tookMillis)"
                                + " from Delivery d where d.createdAt >= ?1 and d.purpose <> ?2 and d.provider is not null"
                                + " group by d.country, d.provider order by count(d) desc, d.country, d.provider",
                        Fare.class)
                .setParameter(1, since)
                .setParameter(2, FOR_OTHERS)
                .getResultList();
    }

    /** Notes that the password of a registration's last text was used. By a statement: receipts may come meanwhile. */
    static boolean use(Delivery delivery, Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null", now, delivery.id) > 0;
    }

    private static TypedQuery<Object[]> ask(String query, Where where) {
        var asked = getEntityManager().createQuery(query, Object[].class);
        where.values().forEach(asked::setParameter);
        return asked;
    }

    private static Optional<Duration> millis(Object took) {
        return Optional.ofNullable((Long) took).map(Duration::ofMillis);
    }

    /** Those that pass the filter, whose index finds few. */
    static Optional<Delivery> one(DeliveryFilter filter) {
        var where = filter.where();
        return find("from Delivery r where " + where.query(), where.values()).firstResultOptional();
    }

    /** Whether it is, as it stands there, a provider's id of some text. */
    static boolean isProviderId(String text) {
        return find("providerId", text).page(Page.ofSize(1)).list().size() == 1;
    }

    /** The delivery, kept from all others until the transaction ends: receipts and the sending task meet here. */
    static Optional<Delivery> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static final Sort NEWEST = Sort.descending("createdAt").and("id", Sort.Direction.Descending);

    /** Whether the guest can expect the text: a provider took it and reports no failure, or may have taken it. */
    public boolean acceptedOrUnknown() {
        return state == DeliveryState.UNKNOWN || accepted && state.onItsWay();
    }

    /** Erases the words of a registration's texts. By a statement, so that it does not write over other changes. */
    static void eraseAll(UUID subject) {
        update("text = null where subject = ?1 and text is not null", subject);
    }

    /** The providers that can be tried at all, in the order of the route, the one to avoid last. */
    List<SmsProvider> possible(SmsProviders providers) {
        return providers.route(route, country, id).stream()
                .filter(provider -> channel == Channel.TEXT || provider.speaks())
                .sorted(Comparator.comparing(provider -> provider.name().equals(avoided)))
                .toList();
    }

    void erase() {
        text = null;
    }

    /** A provider has the attempt's text and says something about it; only the last attempt counts, or success. */
    void follow(Attempt attempt, boolean last, Instant now) {
        updatedAt = now;
        accepted = true;
        if (state == DeliveryState.DELIVERED || !last && attempt.report != DeliveryState.DELIVERED) {
            return;
        }
        closed = true;
        state = attempt.report;
        provider = attempt.provider;
        providerId = attempt.providerId;
        trouble = null;
        blame(attempt);
        if (state == DeliveryState.DELIVERED) {
            tookMillis = Duration.between(createdAt, now).toMillis();
            erase();
        }
    }

    /** Nothing more is tried. While one attempt may have made a text, that is all that is known. */
    void giveUp(Trouble why, boolean inDoubt, Instant now) {
        state = inDoubt ? DeliveryState.UNKNOWN : DeliveryState.FAILED;
        trouble = inDoubt ? null : why;
        closed = true;
        updatedAt = now;
        erase();
    }

    void blame(Attempt attempt) {
        reasonKind = attempt.failureKind;
        reasonCode = attempt.code;
        reason = attempt.reason;
    }
}
