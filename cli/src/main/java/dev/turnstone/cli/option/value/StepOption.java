package dev.turnstone.cli.option.value;

import dev.turnstone.changelog.RoutineNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads what messages call a step: a routine's number, or a changeset's path, id and author. Which of them it has to be is
 * known with the changelog.
 */
public final class StepOption implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the step is empty; is a variable without a value?");
        }
        return RoutineNumber.parse(text).map(RoutineNumber::toString).orElse(text);
    }
}
