package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.ViewChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import java.util.Optional;

/** The file that a change is made of. */
final class NamedFile {
    private NamedFile() {}

    /** That of a change; empty for those that name none. */
    static Optional<Text.File> of(ChangeElement element) {
        // By the name of the change, so that only these few are made into changes.
        return switch (element.type().name()) {
            case "sqlFile", "createView", "createProcedure" -> file(element.change());
            case "loadData", "loadUpdateData" ->
                Optional.of(((DataChange.Loading) element.change()).file().file());
            default -> Optional.empty();
        };
    }

    private static Optional<Text.File> file(Change change) {
        Optional<Text> text = change instanceof SqlChange.Sql sql
                ? Optional.of(sql.text())
                : change instanceof SqlChange.CreateProcedure create
                        ? Optional.of(create.text())
                        : change instanceof ViewChange.CreateView create
                                ? Optional.of(create.query())
                                : Optional.empty();
        return text.filter(Text.File.class::isInstance).map(Text.File.class::cast);
    }
}
