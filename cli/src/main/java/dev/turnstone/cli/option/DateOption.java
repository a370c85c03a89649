package dev.turnstone.cli.option;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: a date, with the time of day or without; then its first moment is meant. */
public final class DateOption implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
        try {
            String iso = text.strip().replace(' ', 'T');
            return iso.contains("T")
                    ? LocalDateTime.parse(iso)
                    : LocalDate.parse(iso).atStartOfDay();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date: write it as 2026-01-31 or 2026-01-31T18:30");
        }
    }
}
