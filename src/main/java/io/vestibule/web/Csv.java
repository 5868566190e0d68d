package io.vestibule.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A list as a file of comma-separated values, written row by row: it may be longer than our memory. */
public final class Csv {

    private static final String TYPE = "text/csv;charset=UTF-8";
    /** By which older spreadsheets know UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A spreadsheet takes a cell that begins like this for a formula, and would run it. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n";

    private Csv() {}

    /**
     * The answer with the file.
     *
     * @param marked whether it begins with a byte order mark
     * @param rows hands over the rows, one by one, when the browser is ready for them
     */
    public static Response file(
            String name, boolean marked, List<String> header, Consumer<Consumer<List<String>>> rows) {
        StreamingOutput written = out -> {
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                if (marked) {
                    writer.write(BYTE_ORDER_MARK);
                }
                var csv = CsvWriter.builder().build(writer);
                csv.writeRecord(header);
                rows.accept(
                        row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
                csv.flush();
            } catch (UncheckedIOException e) {
                throw new IOException("the browser has gone", e);
            }
        };
        return Response.ok(written, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What somebody else typed must not become a formula on the desk of who opens the file. */
    static String harmless(String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
