package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.Position;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.TargetedChange;
import dev.turnstone.liquibase.render.ChangeFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file that a change names and that can't be read.
 *
 * @param at the change that names it
 * @param why in words that fit behind a colon, without a full stop
 */
record MissingFile(Position at, String why) {
    /** Those of some changes, as far as they are for this database. */
    static List<MissingFile> of(List<ChangeElement> changes, String database, ChangeFiles files) {
        return changes.stream()
                .filter(element -> TargetedChange.isFor(element, database))
                .flatMap(element -> NamedFile.of(element).flatMap(file -> missing(element, file, files)).stream())
                .toList();
    }

    private static Optional<MissingFile> missing(ChangeElement element, Text.File file, ChangeFiles files) {
        try {
            files.text(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new MissingFile(element.node().at(), String.valueOf(e.getMessage())));
        }
    }
}
