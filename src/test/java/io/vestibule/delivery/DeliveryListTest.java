package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.listing.Place;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class DeliveryListTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BEFORE_ALL_OTHERS = START.plusSeconds(86_400);

    @Inject
    Texts texts;

    @Inject
    Monitor monitor;

    @Inject
    Guests guests;

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
        Optional<Place> cursor = Optional.empty();
        do {
            var after = cursor;
            var page = Commit.read(() -> monitor.page(filter(Optional.empty(), Optional.empty()), after));
            sizes.add(page.rows().size());
            page.rows().forEach(delivery -> seen.add(delivery.id));
            cursor = page.next().flatMap(next -> Place.parse(next.toString()));
        } while (cursor.isPresent());
        assertThat(sizes).containsExactly(25, 25, 10);
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void filtersByStateProviderAndCountry() {
        assertThat(rows(filter(Optional.of(DeliveryState.FAILED), Optional.empty())))
                .hasSize(6);
        var ofOneInSweden =
                filter(Optional.empty(), Optional.empty()).provider("one").country("se");
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
        var found = Commit.read(() -> monitor.page(DeliveryFilter.all().text(spaced), Optional.empty()));
        assertThat(found.rows()).extracting(delivery -> delivery.id).containsExactly(id);
    }

    @Test
    void onlyTextsToOnesOwnGuestsAreSeen() {
        var anna = "anna-" + UUID.randomUUID();
        var one = rows(filter(Optional.empty(), Optional.of("sm017"))).get(0).id;
        Commit.of("test", () -> {
            var wish = new Guests.Wish("visitors", "type", Optional.empty(), Duration.ofHours(1));
            var guest = guests.forPhone(Texts.freshNumber(), "GB", wish, Person.UNNAMED);
            guest.sponsor = anna;
            guest.sponsorGroups = "|front desk|labs|";
            Delivery.byId(one).orElseThrow().subject = guest.id;
        });
        assertThat(rows(DeliveryFilter.all().vouchedForBy(anna, Set.of()))).hasSize(1);
        assertThat(rows(filter(Optional.empty(), Optional.empty()).vouchedForBy("bert", Set.of("lab"))))
                .isEmpty();
        assertThat(rows(filter(Optional.empty(), Optional.empty()).vouchedForBy("bert", Set.of("labs", "x"))))
                .hasSize(1);
    }

    @Test
    void aCursorFromSomebodyElseIsNone() {
        assertThat(Place.parse("")).isEmpty();
        assertThat(Place.parse("x~y")).isEmpty();
        assertThat(Place.parse("2020-01-01T00:00:00Z~nobody")).isEmpty();
    }

    private List<Delivery> rows(DeliveryFilter filter) {
        return Commit.read(() -> {
            var all = new ArrayList<Delivery>();
            Optional<Place> cursor = Optional.empty();
            do {
                var page = monitor.page(filter, cursor);
                all.addAll(page.rows());
                cursor = page.next();
            } while (cursor.isPresent());
            return all;
        });
    }

    private static DeliveryFilter filter(Optional<DeliveryState> state, Optional<String> text) {
        var filter = DeliveryFilter.all().to(BEFORE_ALL_OTHERS);
        filter = state.map(filter::state).orElse(filter);
        return text.map(filter::text).orElse(filter);
    }
}
