package io.vestibule.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;

import io.vestibule.phone.PhoneReading.Good;
import io.vestibule.phone.PhoneReading.Reason;
import io.vestibule.phone.PhoneReading.Refused;

/** Reads numbers the way people write them. What can be understood is accepted; nobody is scolded for a blank. */
@Singleton
public class PhoneNumbers {

    private static final String NO_COUNTRY = "ZZ";
    private static final String BEYOND_COUNTRIES = "001";
    /** Below this the library cannot tell a beginning from nonsense. */
    private static final int FEWEST_DIGITS = 5;

    private static final Set<PhoneNumberType> TEXTABLE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final List<Pattern> alsoValid;

    public PhoneNumbers(PhoneConfig config) {
        alsoValid = config.alsoValid().orElse(List.of()).stream()
                .map(PhoneNumbers::pattern)
                .toList();
    }

    /**
     * Reads what a guest typed.
     *
     * @param country the ISO code that was chosen beside the field; may be missing or nonsense
     * @param allowed the ISO codes of the countries that are served; empty for all
     */
    public PhoneReading read(String typed, String country, Set<String> allowed) {
        var chosen = known(country);
        if (typed == null || typed.isBlank()) {
            return new Refused(Reason.EMPTY, chosen);
        }
        if (TypedDigits.isTooLong(typed.strip())) {
            return new Refused(Reason.TOO_LONG, chosen);
        }
        var digits = TypedDigits.of(typed.strip());
        if (digits.isEmpty() || digits.get().digits().isEmpty()) {
            return new Refused(Reason.NOT_A_NUMBER, chosen);
        }
        PhoneReading first = null;
        for (var spelling : spellings(digits.get(), chosen)) {
            var reading = reading(spelling, chosen, allowed);
            if (reading instanceof Good) {
                return reading;
            }
            first = first == null ? reading : first;
        }
        return first;
    }

    /** The ISO code of the country whose plan the number belongs to; empty for satellite phones and the like. */
    public Optional<String> countryOf(PhoneNumber number) {
        try {
            return Optional.ofNullable(countryOf(plans.parse(number.e164(), NO_COUNTRY), null));
        } catch (NumberParseException e) {
            return Optional.empty(); // in the form of E.164, but with a prefix that no country has
        }
    }

    /** The number with blanks where its country puts them, for the eyes of its owner: {@code +44 7700 900123}. */
    public String spacedOut(PhoneNumber number) {
        try {
            return plans.format(plans.parse(number.e164(), NO_COUNTRY), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number.e164();
        }
    }

    /** The digits that are dialled within the number's own country: {@code 07700900123}. */
    public String national(PhoneNumber number) {
        try {
            return plans.format(plans.parse(number.e164(), NO_COUNTRY), PhoneNumberFormat.NATIONAL)
                    .replaceAll("[^0-9]", "");
        } catch (NumberParseException e) {
            return number.e164().substring(1);
        }
    }

    /** The ways to understand the digits, the likeliest first. */
    private static List<String> spellings(TypedDigits typed, String chosen) {
        var all = new ArrayList<String>();
        var digits = typed.digits();
        if (typed.plus()) {
            all.add("+" + digits);
            if (chosen != null && digits.startsWith("0")) {
                all.add(digits.startsWith("00") ? "+" + digits.substring(2) : digits);
            }
        } else {
            if (digits.startsWith("00")) {
                all.add("+" + digits.substring(2));
            }
            if (chosen != null) {
                all.add(digits);
            }
            if (!digits.startsWith("0")) {
                all.add("+" + digits); // the prefix of another country without its plus
            }
        }
        if (typed.zeroAt() >= 0) {
            all.addAll(spellings(typed.withoutBracketedZero(), chosen));
        }
        return all.isEmpty() ? List.of(digits) : all;
    }

    private PhoneReading reading(String spelling, String chosen, Set<String> allowed) {
        Phonenumber.PhoneNumber number;
        try {
            number = plans.parse(spelling, chosen == null ? NO_COUNTRY : chosen);
        } catch (NumberParseException e) {
            var reason = spelling.length() < FEWEST_DIGITS ? Reason.TOO_SHORT : reason(e.getErrorType());
            return new Refused(reason, chosen);
        }
        var country = countryOf(number, chosen);
        if (country == null || !allowed.isEmpty() && !allowed.contains(country)) {
            return new Refused(Reason.COUNTRY_NOT_SERVED, country);
        }
        var e164 = plans.format(number, PhoneNumberFormat.E164);
        if (alsoValid.stream().anyMatch(pattern -> pattern.matcher(e164).matches())) {
            return new Good(new PhoneNumber(e164), country);
        }
        if (!plans.isValidNumber(number)) {
            return new Refused(whyInvalid(number), country);
        }
        return TEXTABLE.contains(plans.getNumberType(number))
                ? new Good(new PhoneNumber(e164), country)
                : new Refused(Reason.NOT_MOBILE, country);
    }

    private Reason whyInvalid(Phonenumber.PhoneNumber number) {
        return switch (plans.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            default -> Reason.NOT_A_NUMBER;
        };
    }

    private static Reason reason(NumberParseException.ErrorType type) {
        return switch (type) {
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            default -> Reason.NOT_A_NUMBER;
        };
    }

    /** A prefix may belong to several countries: a valid number tells which; else the chosen one, else the main one. */
    private String countryOf(Phonenumber.PhoneNumber number, String chosen) {
        var sharing = plans.getRegionCodesForCountryCode(number.getCountryCode());
        var country = plans.getRegionCodeForNumber(number);
        if (country == null) {
            country = sharing.contains(chosen) ? chosen : plans.getRegionCodeForCountryCode(number.getCountryCode());
        }
        return country.equals(BEYOND_COUNTRIES) || country.equals(NO_COUNTRY) ? null : country;
    }

    private String known(String country) {
        if (country == null || country.length() != 2) {
            return null;
        }
        var upper = country.toUpperCase(Locale.ROOT);
        return plans.getSupportedRegions().contains(upper) ? upper : null;
    }

    private static Pattern pattern(String written) {
        if (!written.strip().matches("\\+[1-9][0-9xX]{4,14}")) {
            throw new IllegalStateException("vestibule.phone.also-valid: \"" + written
                    + "\" is not a number in E.164 with x for any digit. Write for example +447700900xxx.");
        }
        return Pattern.compile(written.strip().replace("+", "\\+").replaceAll("[xX]", "[0-9]"));
    }
}
