package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Belongings;
import dev.turnstone.changelog.Script;
import dev.turnstone.plan.Removal;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.util.Optional;

/**
 * A script that empties a schema.
 *
 * @param file what people call it
 */
record RemovingScript(String file, Removal removal) implements Script {

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) {
        return new MadeScript(file, removal.statements()).statements(splitter, delimiter);
    }

    @Override
    public Optional<Belongings> removes() {
        return Optional.of(removal.what());
    }
}
