package io.vestibule.theme;

import java.util.Locale;

/** Which form of a sentence a count asks for, in the words of Unicode's plural rules. */
final class Plural {

    private Plural() {}

    static String form(Locale locale, long count) {
        return switch (locale.getLanguage()) {
            case "fr", "pt" -> count == 0 || count == 1 ? "one" : "other";
            case "ja", "ko", "zh", "th", "vi", "id" -> "other";
            case "pl" -> polish(count);
            case "cs", "sk" -> count == 1 ? "one" : count >= 2 && count <= 4 ? "few" : "other";
            case "ru", "uk" -> russian(count);
            case "ar" -> arabic(count);
            default -> count == 1 ? "one" : "other";
        };
    }

    private static String polish(long count) {
        if (count == 1) {
            return "one";
        }
        return isFew(count) ? "few" : "many";
    }

    private static String russian(long count) {
        if (count % 10 == 1 && count % 100 != 11) {
            return "one";
        }
        return isFew(count) ? "few" : "many";
    }

    private static boolean isFew(long count) {
        return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
    }

    private static String arabic(long count) {
        if (count <= 2) {
            return new String[] {"zero", "one", "two"}[(int) count];
        }
        var rest = count % 100;
        return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
    }
}
