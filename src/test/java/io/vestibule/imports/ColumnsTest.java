package io.vestibule.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the columns of a list are taken for. */
class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "Mobile number|First name|Last name|Company, phone first-name last-name company",
        "Name|E-mail|Phone|Phone 2, name email phone nothing",
        "Vorname|Nachname|Handy|Firma|Grund, first-name last-name phone company reason",
        "Prénom|Nom|Portable|Pays, first-name last-name phone country",
        "Guest name|Seat|Tel., name nothing phone"
    })
    void headingsSayIt(String headings, String meanings) {
        var rows = List.of(new Sheet.Line(1, List.of(headings.split("\\|"))));
        assertThat(Columns.isHeaded(rows)).isTrue();
        assertThat(words(Columns.guess(rows))).isEqualTo(meanings);
    }

    @Test
    void withoutHeadingsTheNumbersSayIt() {
        var rows = List.of(
                new Sheet.Line(1, Arrays.asList("Ada", "", "x")),
                new Sheet.Line(2, List.of("Ben", "07700 900123", "y")));
        assertThat(Columns.isHeaded(rows)).isFalse();
        assertThat(words(Columns.guess(rows))).isEqualTo("nothing phone nothing");
    }

    private static String words(List<Meaning> meanings) {
        return meanings.stream().map(Meaning::word).collect(Collectors.joining(" "));
    }
}
