package io.vestibule.phone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.phone.PhoneReading.Good;
import io.vestibule.phone.PhoneReading.Reason;
import io.vestibule.phone.PhoneReading.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhoneNumbersTest {

    private static final Set<String> EVERY_COUNTRY = Set.of();

    private final PhoneNumbers phones = with("+447700900xxx", " +1500555XXXX ");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // the usual ways of one country
                "07400 123456|GB|+447400123456|GB",
                "7400123456|GB|+447400123456|GB",
                "+44 7400 123456|GB|+447400123456|GB",
                "+44 (0)7400 123456|GB|+447400123456|GB",
                "+44 (0) 7400-123-456|GB|+447400123456|GB",
                "0044 7400 123456|GB|+447400123456|GB",
                "00 44 (0) 7400 123456|GB|+447400123456|GB",
                "(07400) 123-456|GB|+447400123456|GB",
                "(+44) 7400 123456|GB|+447400123456|GB",
                "447400123456|GB|+447400123456|GB",
                "44 7400 123456|SE|+447400123456|GB",
                "++44 7400 123456|GB|+447400123456|GB",
                "+0044 7400 123456|GB|+447400123456|GB",
                "+07400 123456|GB|+447400123456|GB",
                "07400.123.456|GB|+447400123456|GB",
                "07400/123456|GB|+447400123456|GB",
                "  07400\t123456  |GB|+447400123456|GB",
                "tel:+44-7400-123456|GB|+447400123456|GB",
                "07400 123456|gb|+447400123456|GB",
                // what other keyboards and copied text bring along
                "07400\u00a0123\u2009456|GB|+447400123456|GB",
                "07400\u2013123\u2014456|GB|+447400123456|GB",
                "\u202a+44 7400 123456\u202c|GB|+447400123456|GB",
                "\ufeff07400\u200b123456|GB|+447400123456|GB",
                "\uff10\uff17\uff14\uff10\uff10 \uff11\uff12\uff13\uff14\uff15\uff16|GB|+447400123456|GB",
                "\uff0b\uff14\uff14 \uff17\uff14\uff10\uff10 \uff11\uff12\uff13\uff14\uff15\uff16|GB|+447400123456|GB",
                "\u0660\u0665\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667|SA|+966501234567|SA",
                "\u06f0\u06f9\u06f1\u06f2 \u06f3\u06f4\u06f5 \u06f6\u06f7\u06f8\u06f9|IR|+989123456789|IR",
                // other countries, their trunk and international prefixes
                "070-123 45 67|SE|+46701234567|SE",
                "0701 23 45 67|SE|+46701234567|SE",
                "0151 23456789|DE|+4915123456789|DE",
                "+49 (0) 151 / 234 567 89|DE|+4915123456789|DE",
                "079 123 45 67|CH|+41791234567|CH",
                "06 12 34 56 78|FR|+33612345678|FR",
                "333 123 4567|IT|+393331234567|IT",
                "+39 (0) 333 123 4567|IT|+393331234567|IT",
                "8 912 345-67-89|RU|+79123456789|RU",
                "(201) 555-0123|US|+12015550123|US",
                "1 201 555 0123|US|+12015550123|US",
                "+1 (613) 555 0123|US|+16135550123|CA",
                "011 44 7400 123456|US|+447400123456|GB",
                "0011 44 7400 123456|AU|+447400123456|GB",
                "010 44 7400 123456|JP|+447400123456|GB",
                "11 96123-4567|BR|+5511961234567|BR",
                "011 15 2345-6789|AR|+5491123456789|AR",
                "901 23 456|NO|+4790123456|NO",
                // the typed prefix wins over the list
                "+46 70 123 45 67|GB|+46701234567|SE",
                "0046 70 123 45 67|GB|+46701234567|SE",
                "+44 7781 123456|GB|+447781123456|GG",
                // reserved for fiction and tests, allowed by the setting
                "07700 900123|GB|+447700900123|GB",
                "+44 7700 900999|SE|+447700900999|GB",
                "+1 500 555 0006|GB|+15005550006|US",
                "500 555 0006|US|+15005550006|US",
            })
    void readsEveryUsualWayOfTyping(String typed, String chosen, String e164, String country) {
        assertThat(phones.read(typed, chosen, EVERY_COUNTRY)).isEqualTo(new Good(new PhoneNumber(e164), country));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|SE|EMPTY|SE",
                "'   '|-|EMPTY|-",
                "'\u00a0'|SE|NOT_A_NUMBER|SE",
                "-|SE|EMPTY|SE",
                "070 123|SE|TOO_SHORT|SE",
                "7400 12345|GB|TOO_SHORT|GB",
                "0|GB|TOO_SHORT|GB",
                "+44|SE|TOO_SHORT|SE",
                "+46 70 123|GB|TOO_SHORT|SE",
                "0701 23 45 67 89 01|SE|TOO_LONG|SE",
                "07400 123456 7|GB|TOO_LONG|GB",
                "12345678901234567890123456789|GB|TOO_LONG|GB",
                "020 7946 0018|GB|NOT_MOBILE|GB",
                "08-123 456 78|SE|NOT_MOBILE|SE",
                "+49 30 123456|GB|NOT_MOBILE|DE",
                "0800 123 4567|GB|NOT_MOBILE|GB",
                "0900 1 123456|DE|NOT_MOBILE|DE",
                "1 800 555 0199|US|NOT_MOBILE|US",
                "056 1234 5678|GB|NOT_MOBILE|GB",
                "070 1234 5678|GB|NOT_MOBILE|GB",
                "+39 06 1234 5678|GB|NOT_MOBILE|IT",
                "+39 (0) 6 1234 5678|GB|NOT_MOBILE|IT",
                "+870 773 111 632|GB|COUNTRY_NOT_SERVED|-",
                "+800 1234 5678|GB|COUNTRY_NOT_SERVED|-",
                "+999 123456789|GB|NOT_A_NUMBER|GB",
                "+0 123456789|-|NOT_A_NUMBER|-",
                "00000000000|GB|NOT_A_NUMBER|GB",
                "070 000 00 00|-|NOT_A_NUMBER|-",
                "07400 123456|XX|NOT_A_NUMBER|-",
                "07400 123456|Sweden|NOT_A_NUMBER|-",
                "hello|GB|NOT_A_NUMBER|GB",
                "07400 123456 ext 7|GB|NOT_A_NUMBER|GB",
                "07400+123456|GB|NOT_A_NUMBER|GB",
                "a@example.org|GB|NOT_A_NUMBER|GB",
                "1-800-FLOWERS|US|NOT_A_NUMBER|US",
                "+|GB|NOT_A_NUMBER|GB",
                "()|GB|NOT_A_NUMBER|GB",
                "*100#|GB|NOT_A_NUMBER|GB",
                "𝟎𝟕𝟗𝟏𝟏 x|GB|NOT_A_NUMBER|GB",
            })
    void saysWhyItCannotTextANumber(String typed, String chosen, Reason reason, String country) {
        assertThat(phones.read(typed, chosen, EVERY_COUNTRY)).isEqualTo(new Refused(reason, country));
    }

    @ParameterizedTest
    @CsvSource({"070 123,SE,SE", "+46 70 123,GB,SE", "+1 613,CA,CA", "+44 7781,JE,JE", "+7 701,KZ,KZ"})
    void namesTheCountryThatWasMeant(String typed, String chosen, String country) {
        assertThat(phones.read(typed, chosen, EVERY_COUNTRY).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"070 123 45 67,SE", "+46 70 123 45 67,GB", "+46 70 123,GB", "0046 8 123 456 78,NO"})
    @DisplayName("sms conformance 28: countries that are not served are refused")
    void refusesCountriesThatAreNotServed(String typed, String chosen) {
        assertThat(phones.read(typed, chosen, Set.of("GB", "NO")))
                .isEqualTo(new Refused(Reason.COUNTRY_NOT_SERVED, "SE"));
    }

    @Test
    void servesTheCountriesOfTheList() {
        assertThat(phones.read("070 123 45 67", "SE", Set.of("GB", "SE"))).isInstanceOf(Good.class);
        assertThat(phones.read("07700 900123", "GB", Set.of("SE")))
                .isEqualTo(new Refused(Reason.COUNTRY_NOT_SERVED, "GB"));
    }

    @Test
    void refusesFictionalNumbersWithoutTheSetting() {
        var strict = with();
        assertThat(strict.read("07700 900123", "GB", EVERY_COUNTRY)).isInstanceOf(Refused.class);
        assertThat(strict.read("+1 500 555 0006", "US", EVERY_COUNTRY)).isInstanceOf(Refused.class);
        assertThat(strict.read("07400 123456", "GB", EVERY_COUNTRY)).isInstanceOf(Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700900xxx", "+44 7700 900xxx", "+44.*", "", "+xxxxxxxxxx", "+4477009001234567"})
    void refusesPatternsThatAreNoNumbers(String pattern) {
        assertThatThrownBy(() -> with(pattern))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vestibule.phone.also-valid")
                .hasMessageContaining("+447700900xxx");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "ZZ", "001", "<script>", "\ud83d", "SE\0", "ßß", "%53%45"})
    void surviveAnyCountry(String country) {
        assertThat(phones.read("+46701234567", country, EVERY_COUNTRY))
                .isEqualTo(new Good(new PhoneNumber("+46701234567"), "SE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\ud83d",
                "\ude00\ud83d",
                "+\u0000\uffff",
                "'; drop table guest; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "+44;phone-context=evil",
                "tel:",
                "tel:tel:+46701234567",
                "\u0661\ud835\udfd8",
                "(0)",
                "(0)(0)(0)",
                "+(0)",
                "00",
                "000000",
                "+00",
            })
    void refusesHostileInput(String typed) {
        assertThat(phones.read(typed, "GB", EVERY_COUNTRY)).isInstanceOf(Refused.class);
        assertThat(phones.read(typed, null, EVERY_COUNTRY)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "(0)", "+", " 7", "\u202e", "a", "07400123456 ", "\ud83d\ude00", "-"})
    void isQuickWithHugeInput(String piece) {
        var huge = piece.repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> assertThat(phones.read(huge, "GB", EVERY_COUNTRY))
                .isInstanceOf(Refused.class));
    }

    @Test
    void doesNotTakeTheBeginningOfAHugeTextForANumber() {
        var hidden = "07400123456" + " ".repeat(500) + "9";
        assertThat(phones.read(hidden, "GB", EVERY_COUNTRY)).isEqualTo(new Refused(Reason.TOO_LONG, "GB"));
    }

    @Test
    void tellsTheCountryOfANumber() {
        assertThat(phones.countryOf(new PhoneNumber("+46701234567"))).contains("SE");
        assertThat(phones.countryOf(new PhoneNumber("+16135550123"))).contains("CA");
        assertThat(phones.countryOf(new PhoneNumber("+447700900123"))).contains("GB");
        assertThat(phones.countryOf(new PhoneNumber("+870773111632"))).isEmpty();
        assertThat(phones.countryOf(new PhoneNumber("+99912345"))).isEmpty();
    }

    @Test
    void spacesANumberOut() {
        assertThat(phones.spacedOut(new PhoneNumber("+46701234567"))).isEqualTo("+46 70 123 45 67");
        assertThat(phones.spacedOut(new PhoneNumber("+99912345"))).isEqualTo("+99912345");
    }

    private static PhoneNumbers with(String... alsoValid) {
        return new PhoneNumbers(() -> Optional.of(List.of(alsoValid)));
    }
}
