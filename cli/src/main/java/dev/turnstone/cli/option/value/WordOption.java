package dev.turnstone.cli.option.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words, in small or capital letters.
 *
 * @param words as they are typed
 * @param meant what the one of this place stands for
 */
public record WordOption<T>(List<String> words, Function<Integer, T> meant) implements ITypeConverter<T> {

    /** The words that name these. */
    public static <E extends Enum<E>> WordOption<E> of(Class<E> all) {
        E[] values = all.getEnumConstants();
        return new WordOption<>(List.of(values).stream().map(String::valueOf).toList(), place -> values[place]);
    }

    /** These words themselves. */
    public static WordOption<String> of(List<String> words) {
        return new WordOption<>(words, words::get);
    }

    @Override
    public T convert(String text) {
        Optional<String> word = words.stream().filter(text::equalsIgnoreCase).findFirst();
        return word.map(words::indexOf)
                .map(meant)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is none of " + String.join(", ", words)));
    }
}
