package io.vestibule.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** A list as a file of comma-separated values, written row by row: it may be longer than our memory. */
@Singleton
public class Csv {

    private static final String TYPE = "text/csv;charset=UTF-8";
    /** By which older spreadsheets know UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A spreadsheet takes a cell that begins like this for a formula, some the wide signs too, and would run it. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CurrentVertxRequest request;

    Csv(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * The answer with the file.
     *
     * @param marked whether it begins with a byte order mark
     * @param rows hands over the rows, one by one, when the browser is ready for them
     */
    public Response file(String name, boolean marked, List<String> header, Consumer<Consumer<List<String>>> rows) {
        return file(name, marked, header, rows, request.getCurrent().response()::closed);
    }

    /** @param gone whether the browser has gone; the server's stream does not tell, and the list may be long */
    static Response file(
            String name,
            boolean marked,
            List<String> header,
            Consumer<Consumer<List<String>>> rows,
            BooleanSupplier gone) {
        StreamingOutput written = out -> {
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                if (marked) {
                    writer.write(BYTE_ORDER_MARK);
                }
                var csv = CsvWriter.builder().build(writer);
                csv.writeRecord(header);
                rows.accept(row -> {
                    if (gone.getAsBoolean()) {
                        throw new UncheckedIOException(new IOException("closed"));
                    }
                    csv.writeRecord(row.stream().map(Csv::harmless).toList());
                });
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
