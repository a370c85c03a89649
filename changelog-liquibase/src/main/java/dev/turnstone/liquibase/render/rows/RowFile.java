package dev.turnstone.liquibase.render.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.turnstone.liquibase.change.DataChange.DataFile;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.ChangeFiles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a file of rows, the first of them with the names of the columns. */
public final class RowFile {
    private final DataFile file;
    private final List<LoadColumn> columns;
    private final ChangeFiles files;

    /**
     * Reads by what the changelog says about the columns.
     *
     * @param files where cells that name a file find it
     */
    public RowFile(DataFile file, List<LoadColumn> columns, ChangeFiles files) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.files = files;
    }

    /**
     * Whether the changelog says of each column of a text what it holds. So it does of a text that has no rows to be read:
     * nothing that a table could tell would make it better.
     */
    public boolean isTyped(String text) throws CannotRender {
        if (OpenQuote.line(text, separator(), single("quotchar", file.quote())).isPresent()) {
            return true;
        }
        try {
            Iterator<CsvRecord> records = reader().ofCsvRecord(text).iterator();
            if (!records.hasNext()) {
                return true;
            }
            List<String> names = records.next().getFields();
            return isTyped(names) || !isEven(records, names.size());
        } catch (CsvParseException e) {
            return true;
        }
    }

    private boolean isEven(Iterator<CsvRecord> records, int cells) {
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (!isComment(row) && row.getFieldCount() != cells) {
                return false;
            }
        }
        return true;
    }

    private boolean isTyped(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (configured(i, names).flatMap(LoadColumn::type).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The rows of a text, in their order; empty lines and comments are no rows. */
    public List<List<Cell>> rows(String text) throws CannotRender {
        OptionalLong open = OpenQuote.line(text, separator(), single("quotchar", file.quote()));
        if (open.isPresent()) {
            throw new CannotRender(name() + ", line " + open.getAsLong() + ", opens a quote that is never closed.");
        }
        try {
            Iterator<CsvRecord> records = reader().ofCsvRecord(text).iterator();
            if (!records.hasNext()) {
                throw new CannotRender(name() + " is empty: not even the names of the columns are there.");
            }
            return rows(header(records.next().getFields()), records);
        } catch (CsvParseException e) {
            throw new CannotRender(name() + " can't be read: " + e.getMessage() + ".");
        }
    }

    private CsvReader.CsvReaderBuilder reader() throws CannotRender {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .quoteCharacter(single("quotchar", file.quote()))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true);
    }

    private char separator() throws CannotRender {
        return single("separator", file.separator().equals("\\t") ? "\t" : file.separator());
    }

    private static char single(String attribute, String text) throws CannotRender {
        if (text.length() != 1) {
            throw new CannotRender(attribute + " must be one character, and is '" + text + "'.");
        }
        return text.charAt(0);
    }

    private List<CellReader> header(List<String> names) {
        List<CellReader> readers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            readers.add(new CellReader(name, configured(i, names), files));
        }
        return readers;
    }

    private Optional<LoadColumn> configured(int index, List<String> names) {
        return columns.stream()
                .filter(column ->
                        place(column, names).filter(place -> place == index).isPresent())
                .findFirst();
    }

    /** Where the column stands in the file: by the name that the file has for it, or else by its number. */
    private static Optional<Integer> place(LoadColumn column, List<String> names) {
        String wanted = column.header().orElse(column.column().name());
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equalsIgnoreCase(wanted)) {
                return Optional.of(i);
            }
        }
        return column.index().filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    private List<List<Cell>> rows(List<CellReader> readers, Iterator<CsvRecord> records) throws CannotRender {
        List<List<Cell>> rows = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (!isComment(row)) {
                rows.add(row(readers, row));
            }
        }
        return rows;
    }

    private boolean isComment(CsvRecord row) {
        return !file.comment().isEmpty() && row.getField(0).startsWith(file.comment());
    }

    private List<Cell> row(List<CellReader> readers, CsvRecord row) throws CannotRender {
        if (row.getFieldCount() != readers.size()) {
            throw new CannotRender(name() + ", line " + row.getStartingLineNumber() + ", has "
                    + (row.getFieldCount() == 1 ? "1 cell" : row.getFieldCount() + " cells") + ", but there are "
                    + readers.size() + " columns.");
        }
        List<Cell> cells = new ArrayList<>();
        try {
            for (int i = 0; i < readers.size(); i++) {
                cells.addAll(readers.get(i).read(row.getField(i)));
            }
        } catch (CannotRender e) {
            throw new CannotRender(name() + ", line " + row.getStartingLineNumber() + ": " + e.getMessage());
        }
        return cells;
    }

    private String name() {
        return "The file " + file.file().path();
    }
}
