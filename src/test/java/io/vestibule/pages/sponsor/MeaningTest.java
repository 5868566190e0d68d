package io.vestibule.pages.sponsor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.Trouble;
import io.vestibule.sms.SmsFailure;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningTest {

    @ParameterizedTest
    @EnumSource(SmsFailure.class)
    void everyFailureHasWords(SmsFailure failure) {
        assertThat(meaning(failure.word(), null))
                .isNotEmpty()
                .doesNotContain("no words for")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(SmsFailure.class)
    void wordsSendOneToTheAdminWhereTheAdminMustAct(SmsFailure failure) {
        assertThat(meaning(failure.word(), null).contains("The admin has to look."))
                .isEqualTo(failure.alarmsAdmin());
    }

    @Test
    void anUnknownFailureHasWordsToo() {
        assertThat(meaning("sunspots", null)).contains("The timeline tells more.");
    }

    @Test
    void whatIsTriedAgainSaysSo() {
        assertThat(meaning("unavailable", Trouble.WAITING)).endsWith("Tried again by itself.");
        assertThat(meaning(null, Trouble.WAITING)).endsWith("Tried again by itself.");
    }

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        assertThat(meaning(null, null)).isEmpty();
    }

    private static String meaning(String kind, Trouble trouble) {
        var delivery = new Delivery();
        delivery.reasonKind = kind;
        delivery.trouble = trouble;
        return Meaning.of(delivery);
    }
}
