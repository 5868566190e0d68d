package io.vestibule.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a spreadsheet: a workbook of Excel (xlsx), or values between commas, semicolons or tabs. */
final class Sheet {

    static final int MOST_ROWS = 1000;
    static final int MOST_COLUMNS = 12;

    private static final int LONGEST_CELL = 100;
    /** A workbook is packed, and a few bytes of it could become all of our memory. */
    private static final int MOST_UNPACKED = 20_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Sheet() {}

    /** Why a file cannot be read, for the one who sent it. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    /** @param place the row's number in the file, the first one is 1 */
    record Line(int place, List<String> cells) {

        private Line(long place, List<String> cells) {
            this(
                    (int) place,
                    cells.stream().limit(MOST_COLUMNS).map(Sheet::clean).toList());
        }

        private boolean says() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }

        private Line filled(int width) {
            return new Line(
                    place,
                    Stream.concat(cells.stream(), Stream.generate(() -> ""))
                            .limit(width)
                            .toList());
        }
    }

    /** The rows that have anything in them, all as long as the longest. */
    static List<Line> read(byte[] file) throws Unreadable {
        var rows = (isPacked(file) ? workbook(file) : separated(file))
                .stream().filter(Line::says).toList();
        if (rows.isEmpty()) {
            throw new Unreadable("There is no row in this file");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new Unreadable("There are more than " + MOST_ROWS + " rows in this file. Send it in parts");
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        return rows.stream().map(row -> row.filled(width)).toList();
    }

    private static boolean isPacked(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static String clean(String cell) {
        var text = cell.codePoints()
                .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
                .limit(LONGEST_CELL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.strip();
    }

    private static List<Line> workbook(byte[] file) throws Unreadable {
        try {
            bounded(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                return rows.limit(MOST_ROWS + 2L)
                        .map(row -> new Line(row.getRowNum(), cells(row)))
                        .toList();
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException e) {
            throw new Unreadable("This is no workbook of Excel that can be read. Save it as xlsx or csv");
        }
    }

    private static void bounded(byte[] file) throws IOException, Unreadable {
        var unpacked = 0L;
        var part = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(part); read >= 0; read = zip.read(part)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("This workbook is too large. Send only the list of guests");
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
            cells.add(row.getOptionalCell(at).map(Sheet::text).orElse(""));
        }
        return cells;
    }

    /** A number that was typed without a plus is a number to Excel, which writes long ones as 4.47700900123E11. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).toPlainString();
        }
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    private static List<Line> separated(byte[] file) throws Unreadable {
        var text = decoded(file);
        var first = text.lines().findFirst().orElse("");
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator(first))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return rows.stream()
                    .limit(MOST_ROWS + 2L)
                    .map(row -> new Line(row.getStartingLineNumber(), row.getFields()))
                    .toList();
        } catch (CsvParseException | IOException e) {
            throw new Unreadable("This file cannot be read as a table. Save it as xlsx or csv");
        }
    }

    /** Spreadsheets take what the country of the computer takes. */
    private static char separator(String line) {
        var best = ',';
        for (var one : new char[] {';', '\t'}) {
            best = count(line, one) > count(line, best) ? one : best;
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(one -> one == sign).count();
    }

    private static String decoded(byte[] file) throws Unreadable {
        for (var at = 0; at < file.length; at++) {
            if (file[at] == 0) {
                throw new Unreadable("This is neither an xlsx nor a csv file");
            }
        }
        var from = file.length >= BYTE_ORDER_MARK.length
                        && ByteBuffer.wrap(file, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK))
                ? BYTE_ORDER_MARK.length
                : 0;
        var bytes = ByteBuffer.wrap(file, from, file.length - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252").decode(bytes).toString(); // an older spreadsheet's
        }
    }
}
