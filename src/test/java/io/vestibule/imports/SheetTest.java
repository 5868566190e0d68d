package io.vestibule.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read of the files that people send. */
class SheetTest {

    private static List<List<String>> read(String text, Charset charset) throws Sheet.Unreadable {
        return Sheet.read(text.getBytes(charset)).stream()
                .map(Sheet.Line::cells)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void takesWhatTheCountryOfTheComputerPutsBetween(String between) throws Sheet.Unreadable {
        var text = String.join(between, "Name", "Phone") + "\r\n"
                + String.join(between, "\"Nowak, A; B\"", "07700 900123");
        assertThat(read(text, StandardCharsets.UTF_8))
                .containsExactly(List.of("Name", "Phone"), List.of("Nowak, A; B", "07700 900123"));
    }

    @Test
    void readsOldAndNewLetters() throws Sheet.Unreadable {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(read("Åsa Öberg,1", charset)).containsExactly(List.of("Åsa Öberg", "1"));
        }
        assertThat(read("\uFEFFName,1", StandardCharsets.UTF_8)).containsExactly(List.of("Name", "1"));
    }

    @Test
    void rowsKeepTheirNumberAndGetTheSameLength() throws Sheet.Unreadable {
        var rows = Sheet.read("a\n\n,,\nb,c,d\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows)
                .containsExactly(new Sheet.Line(1, List.of("a", "", "")), new Sheet.Line(4, List.of("b", "c", "d")));
    }

    @Test
    void readsAWorkbook() throws Sheet.Unreadable {
        var book = Workbooks.of("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                + "<row r='3'><c r='A3' t='s'><v>2</v></c><c r='B3'><v>4.47700900123E11</v></c></row>"
                + "<row r='4'><c r='B4' t='inlineStr'><is><t>+44 7700 900124</t></is></c></row>");
        assertThat(Sheet.read(book))
                .containsExactly(
                        new Sheet.Line(1, List.of("Name", "Phone")),
                        new Sheet.Line(3, List.of("Åsa Öberg", "447700900123")),
                        new Sheet.Line(4, List.of("", "+44 7700 900124")));
    }

    @Test
    void saysWhatItCannotRead() {
        refuses("", "no row");
        refuses(" \n,\n", "no row");
        refuses("PK\u0003\u0004 no zip", "no workbook");
        refuses("a\u0000b", "neither an xlsx nor a csv");
        refuses(
                IntStream.rangeClosed(0, 1001).mapToObj(String::valueOf).collect(Collectors.joining("\n")),
                "more than 1000");
    }

    @Test
    void aBombDoesNotGoOff() {
        var bomb = Workbooks.of(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "0".repeat(25_000_000) + "</t></is></c></row>");
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> Sheet.read(bomb)).hasMessageContaining("too large");
    }

    private static void refuses(String file, String why) {
        assertThatThrownBy(() -> Sheet.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Sheet.Unreadable.class)
                .hasMessageContaining(why);
    }
}
