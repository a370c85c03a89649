package dev.turnstone.cli.option.value;

import dev.turnstone.read.script.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}. */
public final class DurationOption implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no duration: a number and ms, s, m or h, as in 500ms, 30s, 5m, 2h"));
    }
}
