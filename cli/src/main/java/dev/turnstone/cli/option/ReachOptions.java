package dev.turnstone.cli.option;

import dev.turnstone.Version;
import dev.turnstone.plan.Goal.Reach;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How far to go. */
public final class ReachOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = true)
    private @Nullable Limit limit;

    /** One of them. */
    static final class Limit {
        @Option(
                names = {"--to", "-t"},
                paramLabel = "VERSION|TAG",
                description = "As far as this version; with a Liquibase changelog, as far as this tag.")
        private @Nullable String to;

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

    /** What was asked for, if anything was; what it means depends on the changelog. */
    public Optional<Reach> reach(ChangelogOptions changelog) {
        if (limit == null) {
            return Optional.empty();
        }
        String to = limit.to;
        Integer count = limit.count;
        return to != null
                ? Optional.of(changelog.isLiquibase() ? new Reach.ToTag(to) : new Reach.UpTo(version(to)))
                : count != null ? Optional.of(new Reach.Count(count)) : Optional.empty();
    }

    private Version version(String text) {
        try {
            return new VersionOption().convert(text);
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--to': " + e.getMessage(), e);
        }
    }
}
