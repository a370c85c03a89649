package dev.turnstone.cli.option;

import dev.turnstone.changelog.RoutineNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what messages call a step: a routine's number, or a changeset's path, id and author. */
public final class StepOption implements ITypeConverter<String> {
    private static final String SEPARATOR = "::";

    @Override
    public String convert(String text) {
        if (text.contains(SEPARATOR)) {
            return text;
        }
        return RoutineNumber.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no step: a version, an underscore and a sequence, as in 4.1.0_A"))
                .toString();
    }
}
