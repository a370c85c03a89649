package dev.turnstone.cli.option.value;

import dev.turnstone.cli.demand.HowFar;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: a date, with the time of day or without; then its first moment is meant. */
public final class DateOption implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
        return HowFar.momentIn(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no date: write it as 2026-01-31 or 2026-01-31T18:30"));
    }
}
