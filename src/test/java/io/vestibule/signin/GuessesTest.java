package io.vestibule.signin;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.vestibule.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class GuessesTest {

    private static final String HERE = "192.0.2.1";

    private final SettableClock clock = new SettableClock();
    private final Guesses guesses = new Guesses(Settings.signIn(), clock);

    private void guess(int times, String name, String address) {
        IntStream.range(0, times)
                .forEach(i -> assertThat(guesses.begin(name, address)).isEmpty());
    }

    @Test
    void fiveAreFreeThenOneWaits() {
        guess(5, "anna", HERE);
        assertThat(guesses.begin("anna", HERE)).contains(Duration.ofSeconds(30));
    }

    @Test
    void askingWhileWaitingDoesNotLengthenTheWait() {
        guess(5, "anna", HERE);
        clock.advance(Duration.ofSeconds(20));
        guesses.begin("anna", HERE);
        assertThat(guesses.begin("anna", HERE)).contains(Duration.ofSeconds(10));
    }

    @Test
    void eachFurtherGuessDoublesTheWaitUpToTheLongest() {
        guess(5, "anna", HERE);
        for (var seconds : new int[] {60, 120, 240, 480, 900, 900}) {
            clock.advance(guesses.begin("anna", HERE).orElseThrow());
            guess(1, "anna", HERE);
            assertThat(guesses.begin("anna", HERE)).contains(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void theRightPasswordForgivesTheWrongOnes() {
        guess(5, "anna", HERE);
        guesses.right("anna", HERE);
        guess(5, "anna", HERE);
    }

    @Test
    void theRightPasswordAtTheLastTryEndsTheWait() {
        guess(4, "anna", HERE);
        guess(1, "anna", HERE);
        guesses.right("anna", HERE);
        assertThat(guesses.begin("anna", HERE)).isEmpty();
    }

    @Test
    void longQuietForgivesToo() {
        guess(5, "anna", HERE);
        clock.advance(Duration.ofMinutes(31));
        guess(5, "anna", HERE);
    }

    @Test
    void otherAddressesAreNotHeldUp() {
        guess(5, "anna", HERE);
        assertThat(guesses.begin("anna", "192.0.2.2")).isEmpty();
    }

    @Test
    void oneAddressMayNotTryAllNames() {
        IntStream.range(0, 30).forEach(i -> guess(1, "name" + i, HERE));
        assertThat(guesses.begin("another", HERE)).contains(Duration.ofSeconds(30));
    }

    @Test
    void ownRightPasswordsDoNotForgiveGuessesAtOtherNames() {
        for (int i = 0; i < 30; i++) {
            guess(1, "name" + i, HERE);
            if (i < 29) {
                guess(1, "mallory", HERE);
                guesses.right("mallory", HERE);
            }
        }
        assertThat(guesses.begin("mallory", HERE)).isPresent();
    }

    @Test
    void manyPeopleBehindOneAddressMaySignIn() {
        for (int i = 0; i < 100; i++) {
            guess(1, "name" + i, HERE);
            guesses.right("name" + i, HERE);
        }
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        guess(3, "anna", "2001:db8:1:2::1");
        guess(2, "anna", "2001:db8:1:2:ffff::9");
        assertThat(guesses.begin("anna", "2001:db8:1:2::77")).isPresent();
        assertThat(guesses.begin("anna", "2001:db8:1:3::1")).isEmpty();
    }

    /** As by a net of hijacked machines. */
    private void guessFromEverywhere(int times) {
        IntStream.range(0, times).forEach(i -> assertThat(guesses.begin("anna", "198.51.100." + i, false))
                .as("guess %d", i)
                .isEmpty());
    }

    @Test
    void manyAddressesTogetherMayNotGuessForEverAtOneName() {
        guessFromEverywhere(100);
        assertThat(guesses.begin("anna", "203.0.113.1", false)).contains(Duration.ofSeconds(30));
        assertThat(guesses.begin("berta", "203.0.113.1", false)).isEmpty();
    }

    @Test
    void whoHasSignedInThereBeforeIsNotLockedOutByThem() {
        guessFromEverywhere(100);
        assertThat(guesses.begin("anna", HERE, true)).isEmpty();
        guess(4, "anna", HERE);
        assertThat(guesses.begin("anna", HERE, true))
                .as("but guesses no more than others")
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void theRightPasswordAtANewBrowserCountsForNothing() {
        guessFromEverywhere(99);
        for (var i = 0; i < 3; i++) {
            assertThat(guesses.begin("anna", HERE, false)).isEmpty();
            guesses.right("anna", HERE, false);
        }
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, 30_000).forEach(i -> guesses.begin("name" + i, "192.0." + i / 250 + "." + i % 250));
        assertThat(guesses.size()).isEqualTo(10_000);
    }

    @Test
    void aVictimsEntryOutlastsAFloodFromTheSameAddress() {
        guess(5, "anna", HERE);
        IntStream.range(0, 30_000).forEach(i -> guesses.begin("flood" + i, HERE));
        assertThat(guesses.begin("anna", HERE)).isPresent();
    }
}
