package dev.turnstone.cli;

import dev.turnstone.Version;
import dev.turnstone.plan.Goal.Reach;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How far to go. */
final class ReachOptions {
    @ArgGroup(exclusive = true)
    private @Nullable Limit limit;

    /** One of them. */
    static final class Limit {
        @Option(
                names = {"--to", "-t"},
                paramLabel = "VERSION",
                converter = VersionOption.class,
                description = "As far as this version.")
        private @Nullable Version version;

        @Option(names = "--count", paramLabel = "N", converter = CountOption.class, description = "So many steps.")
        private @Nullable Integer count;
    }

    /** Reads a number from 1 on. */
    static final class CountOption implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException("'" + text + "' is no number of steps: 1 or more");
            }
            return Integer.valueOf(text);
        }
    }

    /** What was asked for, if anything was. */
    Optional<Reach> reach() {
        if (limit == null) {
            return Optional.empty();
        }
        Version version = limit.version;
        Integer count = limit.count;
        return version != null
                ? Optional.of(new Reach.UpTo(version))
                : count != null ? Optional.of(new Reach.Count(count)) : Optional.empty();
    }
}
