package dev.turnstone.cli;

import dev.turnstone.changelog.RoutineNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a routine's number. */
final class StepOption implements ITypeConverter<RoutineNumber> {
    @Override
    public RoutineNumber convert(String text) {
        return RoutineNumber.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no step: a version, an underscore and a sequence, as in 4.1.0_A"));
    }
}
