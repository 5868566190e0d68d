package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class DeliveryListTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Optional<Instant> BEFORE_ALL_OTHERS = Optional.of(START.plusSeconds(86_400));

    @Inject
    Texts texts;

    @Inject
    Deliveries deliveries;

    @BeforeEach
    void sixtyOldDeliveries() {
        Commit.of("test.list", () -> {
            for (var old : rows(filter(Optional.empty(), Optional.empty()))) {
                DeliveryEvent.delete("deliveryId", old.id);
                Delivery.deleteById(old.id);
            }
            for (int i = 0; i < 60; i++) {
                var delivery = Delivery.<Delivery>findById(texts.stored());
                delivery.closed = true;
                delivery.createdAt = START.plusSeconds(i / 3); // several at one moment
                delivery.provider = i % 2 == 0 ? "one" : "two";
                delivery.providerId = "SM%03d".formatted(i);
                delivery.state = i % 10 == 0 ? DeliveryState.FAILED : DeliveryState.DELIVERED;
                delivery.country = i % 5 == 0 ? "SE" : "GB";
            }
        });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<UUID>();
        var sizes = new ArrayList<Integer>();
        Optional<DeliveryCursor> cursor = Optional.empty();
        do {
            var after = cursor;
            var page = Commit.read(() -> deliveries.page(filter(Optional.empty(), Optional.empty()), after));
            sizes.add(page.deliveries().size());
            page.deliveries().forEach(delivery -> seen.add(delivery.id));
            cursor = page.next().flatMap(next -> DeliveryCursor.parse(next.toString()));
        } while (cursor.isPresent());
        assertThat(sizes).containsExactly(25, 25, 10);
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void filtersByStateProviderAndCountry() {
        assertThat(rows(filter(Optional.of(DeliveryState.FAILED), Optional.empty())))
                .hasSize(6);
        var ofOneInSweden = new DeliveryFilter(
                Optional.empty(),
                Optional.of("one"),
                Optional.of("se"),
                Optional.empty(),
                BEFORE_ALL_OTHERS,
                Optional.empty(),
                Optional.empty());
        assertThat(rows(ofOneInSweden)).hasSize(6).allMatch(delivery -> delivery.country.equals("SE"));
    }

    @Test
    void findsByTextAndTakesPatternsLiterally() {
        assertThat(rows(filter(Optional.empty(), Optional.of("sm017")))).hasSize(1);
        assertThat(rows(filter(Optional.empty(), Optional.of("%")))).isEmpty();
        assertThat(rows(filter(Optional.empty(), Optional.of("_")))).isEmpty();
        assertThat(rows(filter(Optional.empty(), Optional.of("!")))).isEmpty();
        assertThat(rows(filter(Optional.empty(), Optional.of("' or 1=1 --")))).isEmpty();
    }

    @Test
    void findsAWholeNumberHoweverItIsSpaced() {
        var to = Texts.freshNumber();
        var id = texts.send(texts.text(to, null, Duration.ofMinutes(10)));
        texts.awaitClosed(id);
        var spaced = to.e164().replaceFirst("\\+44", "+44 ");
        var found = Commit.read(() -> deliveries.page(
                new DeliveryFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(spaced),
                        Optional.empty()),
                Optional.empty()));
        assertThat(found.deliveries()).extracting(delivery -> delivery.id).containsExactly(id);
    }

    @Test
    void aCursorFromSomebodyElseIsNone() {
        assertThat(DeliveryCursor.parse("")).isEmpty();
        assertThat(DeliveryCursor.parse("x~y")).isEmpty();
        assertThat(DeliveryCursor.parse("2020-01-01T00:00:00Z~nobody")).isEmpty();
    }

    private List<Delivery> rows(DeliveryFilter filter) {
        return Commit.read(() -> {
            var all = new ArrayList<Delivery>();
            Optional<DeliveryCursor> cursor = Optional.empty();
            do {
                var page = deliveries.page(filter, cursor);
                all.addAll(page.deliveries());
                cursor = page.next();
            } while (cursor.isPresent());
            return all;
        });
    }

    private static DeliveryFilter filter(Optional<DeliveryState> state, Optional<String> text) {
        return new DeliveryFilter(
                state, Optional.empty(), Optional.empty(), Optional.empty(), BEFORE_ALL_OTHERS, text, Optional.empty());
    }
}
