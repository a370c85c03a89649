package dev.turnstone.cli.option.value;

import dev.turnstone.Version;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of routines. */
public final class VersionOption implements ITypeConverter<Version> {
    @Override
    public Version convert(String text) {
        if (!Version.isVersion(text)) {
            throw new TypeConversionException(
                    "'" + text + "' is no version: digits, with dots or underscores between, as in 4.1.0");
        }
        return Version.of(text);
    }
}
