package dev.turnstone.cli.option.value;

import dev.turnstone.cli.demand.HowFar;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number from 1 on.
 *
 * @param counted what it is a number of
 */
public record CountOption(String counted) implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        return HowFar.numberIn(text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no number of " + counted + ": 1 or more"));
    }
}
