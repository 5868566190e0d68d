package io.vestibule.listing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhereTest {

    private static final Instant TIME = Instant.parse("2026-11-03T14:05:00Z");
    private static final Place PLACE = new Place(TIME, new UUID(0, 1));

    @Test
    void oneFieldAndTheAgeAreFoundByAnIndex() {
        assertThat(new Where().looks()).isFalse();
        var where = new Where()
                .equal("state", Optional.of("sent"))
                .from("createdAt", Optional.of(TIME))
                .beyond(Optional.of(PLACE), "createdAt", false);
        assertThat(where.looks()).isFalse();
        assertThat(where.equal("country", Optional.of("GB")).looks()).isTrue();
    }

    @Test
    void wordsAreLookedForUnlessFewRowsAreFoundAtOnce() {
        var where = new Where().and("name like :word", Map.of("word", "%a%"));
        assertThat(where.looks()).isTrue();
        assertThat(where.few("id", Set.of(1)).looks()).isFalse();
    }

    @Test
    void onlyTheIndexThatIsMeantCanBeTaken() {
        var where = new Where().equal("state", Optional.of("sent")).equal("country", Optional.of("GB"));
        assertThat(where.by(Optional.of("state")).query())
                .isEqualTo("state = :state0 and coalesce(country, country) = :country1");
        assertThat(where.indexed(Optional.of("country")).query()).isEqualTo("country = :country1");
        assertThat(where.indexed(Optional.of("country")).values()).containsExactly(Map.entry("country1", "GB"));
    }

    @Test
    void whereFewAreFoundNoOtherIndexCanBeTaken() {
        var where = new Where()
                .few("subject", Set.of(1, 2))
                .equal("state", Optional.of("sent"))
                .from("createdAt", Optional.of(TIME))
                .beyond(Optional.of(PLACE), "createdAt", false);
        assertThat(where.byFew().query())
                .isEqualTo("subject in :subject0 and coalesce(state, state) = :state1"
                        + " and coalesce(createdAt, createdAt) >= :createdAt2"
                        + " and coalesce(createdAt, createdAt) <= :placeAt"
                        + " and (coalesce(createdAt, createdAt) < :placeAt or id < :placeId)");
    }

    @Test
    void whoeverSeesNobodyFindsNothing() {
        assertThat(new Where().few("id", Set.of()).query()).isEqualTo("1 = 0");
    }
}
