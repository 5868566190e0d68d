package io.vestibule.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.core.StreamingOutput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+447700",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "=cmd|' /C calc'!A0",
                "\uFF1D1+1",
                "\uFF20SUM(A1)"
            })
    void nothingBecomesAFormula(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "•••• 42", "a=b", "2026-01-31T00:00:00Z"})
    void theRestStaysAsItIs(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void cellsAreQuotedWhereTheyHaveTo() throws Exception {
        assertThat(written(false)).isEqualTo("a,b\r\n\"x,\"\"y\"\"\",\r\n'=1,z\r\n");
    }

    @Test
    void theMarkIsAtTheBeginning() throws Exception {
        assertThat(written(true)).startsWith("\uFEFFa,b");
    }

    @Test
    void nothingMoreIsReadOnceTheBrowserHasGone() {
        var read = new AtomicInteger();
        var answer = Csv.file(
                "x.csv",
                false,
                List.of("a"),
                rows -> {
                    while (true) {
                        read.incrementAndGet();
                        rows.accept(List.of("x"));
                    }
                },
                () -> read.get() == 3);
        assertThatThrownBy(() -> ((StreamingOutput) answer.getEntity()).write(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
        assertThat(read).hasValue(3);
    }

    private static String written(boolean marked) throws Exception {
        var answer = Csv.file(
                "x.csv",
                marked,
                List.of("a", "b"),
                rows -> {
                    rows.accept(Arrays.asList("x,\"y\"", null));
                    rows.accept(List.of("=1", "z"));
                },
                () -> false);
        assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"x.csv\"");
        var out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
