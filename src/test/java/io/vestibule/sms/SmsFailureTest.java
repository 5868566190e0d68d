package io.vestibule.sms;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.vestibule.sms.SmsFailure.Again;

import static io.vestibule.sms.SmsFailure.CERTIFICATE;
import static io.vestibule.sms.SmsFailure.CONFIGURATION;
import static io.vestibule.sms.SmsFailure.FRAUD;
import static io.vestibule.sms.SmsFailure.HANDSET_UNREACHABLE;
import static io.vestibule.sms.SmsFailure.OPTED_OUT;
import static io.vestibule.sms.SmsFailure.PAUSED;
import static io.vestibule.sms.SmsFailure.PROVIDER_FAULT;
import static io.vestibule.sms.SmsFailure.REGION;
import static io.vestibule.sms.SmsFailure.ROUTE;
import static io.vestibule.sms.SmsFailure.THROTTLED;
import static io.vestibule.sms.SmsFailure.UNAVAILABLE;
import static io.vestibule.sms.SmsFailure.UNKNOWN_OUTCOME;
import static io.vestibule.sms.SmsFailure.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole table, from its other side. */
class SmsFailureTest {

    @Test
    void onlyWhatCertainlyMadeNoTextIsRepeated() {
        assertThat(Arrays.stream(SmsFailure.values()).filter(SmsFailure::safeToRepeat))
                .containsExactlyInAnyOrder(
                        UNREACHABLE, THROTTLED, UNAVAILABLE, PAUSED, HANDSET_UNREACHABLE, PROVIDER_FAULT);
    }

    @Test
    void whatAnAdminMendsIsWaitedFor() {
        assertThat(Arrays.stream(SmsFailure.values()).filter(failure -> failure.again() == Again.WHEN_MENDED))
                .containsExactlyInAnyOrder(CERTIFICATE, CONFIGURATION)
                .allMatch(SmsFailure::alarmsAdmin)
                .allMatch(SmsFailure::elsewhere);
    }

    @Test
    void anUnknownOutcomeIsLookedUpAndTakenToNobodyElse() {
        assertThat(UNKNOWN_OUTCOME.again()).isEqualTo(Again.AFTER_LOOK_UP);
        assertThat(UNKNOWN_OUTCOME.elsewhere()).isFalse();
    }

    @Test
    void anotherProviderIsTriedForFaultsOfTheProviderOrTheWayOnly() {
        assertThat(Arrays.stream(SmsFailure.values()).filter(SmsFailure::elsewhere))
                .containsExactlyInAnyOrder(
                        UNREACHABLE,
                        CERTIFICATE,
                        THROTTLED,
                        UNAVAILABLE,
                        PAUSED,
                        CONFIGURATION,
                        REGION,
                        ROUTE,
                        PROVIDER_FAULT)
                .doesNotContain(OPTED_OUT, FRAUD);
    }

    @Test
    void theBreakerCountsFaultsOfTheProviderOnly() {
        assertThat(Arrays.stream(SmsFailure.values()).filter(SmsFailure::countsForBreaker))
                .containsExactlyInAnyOrder(
                        UNREACHABLE, CERTIFICATE, THROTTLED, UNAVAILABLE, UNKNOWN_OUTCOME, CONFIGURATION);
    }

    @Test
    void wordsLeadBack() {
        assertThat(SmsFailure.values()).allSatisfy(failure -> assertThat(SmsFailure.ofWord(failure.word()))
                .isEqualTo(failure));
    }
}
