package io.vestibule.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A list of guests that staff have sent as a file. */
@Entity
@Table(name = "guest_import")
public class GuestImport extends PanacheEntityBase {

    @Id
    public UUID id;

    /** The account that sent it; nobody else sees it. */
    @Column(name = "made_by")
    public String madeBy;

    /** The sponsor groups of that account, each between commas. */
    @Column(name = "made_groups")
    public String madeGroups;

    /** Where the browser was. */
    @Column(name = "made_from")
    public String madeFrom;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "file_name")
    public String fileName;

    public String portal;

    @Column(name = "guest_type")
    public String guestType;

    @Column(name = "lasts_seconds")
    public long lastsSeconds;

    /** Of the texts. */
    public String language;

    /** ISO code of the country of numbers without a prefix. */
    public String country;

    /** Whether the first row names the columns. */
    public boolean headed;

    /** What the columns mean, in their order, with commas between. */
    public String meanings;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** Somebody's own list. */
    public static Optional<GuestImport> of(UUID id, String account) {
        return find("id = ?1 and madeBy = ?2", id, account).firstResultOptional();
    }

    static Optional<GuestImport> byId(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<GuestImport> locked(UUID id, String account) {
        return GuestImport.<GuestImport>find("id = ?1 and madeBy = ?2", id, account)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The lists that were sent before a time and are not being worked off, at most so many. */
    static List<GuestImport> oldest(Instant before, int most) {
        return GuestImport.<GuestImport>find(
                        "madeAt < ?1 and (startedAt is null or endedAt is not null) order by madeAt", before)
                .page(0, most)
                .list();
    }

    public List<Meaning> meant() {
        return Arrays.stream(meanings.split(","))
                .map(word -> Meaning.ofWord(word).orElse(Meaning.NOTHING))
                .toList();
    }

    void mean(List<Meaning> columns) {
        meanings = columns.stream().map(Meaning::word).collect(Collectors.joining(","));
    }

    public Duration lasts() {
        return Duration.ofSeconds(lastsSeconds);
    }

    Set<String> groups() {
        return Arrays.stream(madeGroups.split(","))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
