package io.vestibule.phone;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountriesTest {

    private final Countries countries = new Countries();

    @Test
    void listsTheWorldWithHomeFirst() {
        var list = countries.list(Locale.ENGLISH, "SE", Set.of());
        assertThat(list).hasSizeBetween(225, 260);
        assertThat(list.get(0)).isEqualTo(new Country("SE", "Sweden", 46, true));
        assertThat(list.get(1).name()).isEqualTo("Afghanistan");
        assertThat(list).extracting(Country::code).doesNotHaveDuplicates();
        assertThat(list).allSatisfy(country -> assertThat(country.name()).isNotEqualTo(country.code()));
    }

    @Test
    void sortsAsTheLanguageDoes() {
        var german = countries.list(Locale.GERMAN, null, Set.of()).stream()
                .map(Country::name)
                .toList();
        assertThat(german.indexOf("Österreich")).isBetween(german.indexOf("Oman"), german.indexOf("Pakistan"));
        assertThat(german.indexOf("Ägypten")).isLessThan(german.indexOf("Albanien"));
    }

    @Test
    void listsOnlyWhatIsServed() {
        assertThat(countries.list(Locale.ENGLISH, "SE", Set.of("NO", "DK")))
                .extracting(Country::code)
                .containsExactly("DK", "NO");
        assertThat(countries.list(Locale.ENGLISH, "no such", Set.of("NO"))).hasSize(1);
    }

    @Test
    void knowsWhichCountryASharedPrefixStandsForFirst() {
        assertThat(countries.list(Locale.ENGLISH, null, Set.of()))
                .filteredOn(country -> country.dialCode() == 1 && country.main())
                .extracting(Country::code)
                .containsExactly("US");
    }

    @Test
    void namesACountry() {
        assertThat(countries.name("SE", Locale.GERMAN)).isEqualTo("Schweden");
        assertThat(countries.name("??", Locale.GERMAN)).isEqualTo("??");
    }
}
