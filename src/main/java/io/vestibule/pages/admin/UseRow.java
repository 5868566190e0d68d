package io.vestibule.pages.admin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import io.vestibule.delivery.Fare;

/**
 * How many of the passwords that were texted to a country were used. When it falls, texts may be asked for by machines.
 *
 * @param share and how it looks; a few texts say nothing
 */
public record UseRow(String country, long texts, long used, FareRow.Shown share) {

    /** From so many texts on a low share says something. */
    private static final long MANY = 20;

    private static final double LOW = 0.5;
    private static final double ALARMING = 0.2;

    /** By country, most texts first. */
    static List<UseRow> of(List<Fare> fares) {
        var texts = new LinkedHashMap<String, long[]>();
        for (var fare : fares) {
            var sums = texts.computeIfAbsent(fare.country(), any -> new long[2]);
            sums[0] += fare.texts();
            sums[1] += fare.used();
        }
        return texts.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingLong(UseRow::texts).reversed())
                .toList();
    }

    private static UseRow of(String country, long texts, long used) {
        var share = (double) used / texts;
        var look = texts < MANY ? "" : share < ALARMING ? "bad" : share < LOW ? "slow" : "good";
        return new UseRow(FareRow.country(country), texts, used, FareRow.Shown.share(share, look));
    }
}
