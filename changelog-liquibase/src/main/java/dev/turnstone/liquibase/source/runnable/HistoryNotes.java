package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.changelog.RowNotes;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Description;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the history says of a changeset besides its name and its checksum. */
public final class HistoryNotes {
    private HistoryNotes() {}

    /** All of them. */
    static RowNotes of(LiquibaseChangeset read) {
        return new RowNotes(
                Description.of(read),
                String.join("\n", read.comments()),
                tag(read),
                contexts(read.filters().contexts()),
                labels(read.filters().labels()));
    }

    /** The tag that a changeset gives the database. */
    public static Optional<String> tag(LiquibaseChangeset read) {
        return tagging(read).map(OtherChange.TagDatabase::tag);
    }

    /** The change with which it does that. */
    public static Optional<OtherChange.TagDatabase> tagging(LiquibaseChangeset read) {
        return read.changes().stream()
                .filter(element -> element.type().name().equals("tagDatabase"))
                .map(ChangeElement::change)
                .filter(OtherChange.TagDatabase.class::isInstance)
                .map(OtherChange.TagDatabase.class::cast)
                .findFirst();
    }

    /** Each in parentheses that has more than one word; those that say nothing aren't told. */
    private static Optional<String> contexts(List<String> levels) {
        return joined(levels, " AND ", context -> context.matches("(?s).*[\\s,].*") ? "(" + context + ")" : context);
    }

    /** In small letters, none twice that stands at one place. */
    private static Optional<String> labels(List<String> levels) {
        return joined(
                levels,
                ",",
                level -> Arrays.stream(level.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining(",")));
    }

    private static Optional<String> joined(List<String> levels, String between, UnaryOperator<String> written) {
        String all = levels.stream()
                .filter(level -> !level.isBlank())
                .map(written)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining(between));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
