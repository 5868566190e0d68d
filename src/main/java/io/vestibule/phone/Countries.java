package io.vestibule.phone;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The countries that have phone numbers, named and sorted in the language of a page. */
@Singleton
public class Countries {

    private static final int LANGUAGES_KEPT = 64;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final Map<Locale, List<Country>> byLanguage = new ConcurrentHashMap<>();

    /**
     * The list for the form.
     *
     * @param home the country that stands first; may be missing or nonsense
     * @param allowed the countries to list; empty for all
     */
    public List<Country> list(Locale language, String home, Set<String> allowed) {
        var all = new ArrayList<Country>();
        for (var country : sorted(language)) {
            if (country.code().equals(home) && served(country, allowed)) {
                all.add(0, country);
            } else if (served(country, allowed)) {
                all.add(country);
            }
        }
        return all;
    }

    /** The name of a country in a language; the code itself when nobody knows it. */
    public String name(String code, Locale language) {
        return find(code, language).map(Country::name).orElse(code);
    }

    public Optional<Country> find(String code, Locale language) {
        return sorted(language).stream()
                .filter(country -> country.code().equals(code))
                .findFirst();
    }

    private static boolean served(Country country, Set<String> allowed) {
        return allowed.isEmpty() || allowed.contains(country.code());
    }

    private List<Country> sorted(Locale language) {
        if (byLanguage.size() > LANGUAGES_KEPT) {
            byLanguage.clear();
        }
        return byLanguage.computeIfAbsent(language, this::named);
    }

    private List<Country> named(Locale language) {
        var all = new ArrayList<Country>();
        for (int dialCode : plans.getSupportedCallingCodes()) {
            var main = plans.getRegionCodeForCountryCode(dialCode);
            for (var code : plans.getRegionCodesForCountryCode(dialCode)) {
                if (code.length() == 2) { // satellite networks and the like stand under "001"
                    var name = new Locale("", code).getDisplayCountry(language);
                    all.add(new Country(code, name, dialCode, code.equals(main)));
                }
            }
        }
        all.sort(Comparator.comparing(Country::name, Collator.getInstance(language)));
        return List.copyOf(all);
    }
}
