package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run over plugins has left in a database, of whom one makes the table {@code siren}. */
final class LeftBehind {
    private LeftBehind() {}

    /** The history, the rows, and what is kept about owners; all of it is up to date. */
    static List<String> in(TestDatabase database, PluginsUnderTest product) {
        List<String> left = new ArrayList<>(
                database.queryStrings("SELECT FILENAME, EXECTYPE FROM DATABASECHANGELOG ORDER BY FILENAME"));
        left.addAll(database.queryStrings("SELECT id, loud FROM siren"));
        left.addAll(database.queryStrings("SELECT OWNER, KIND, ITEM, CONTENT FROM TURNSTONE_OWNERS"
                + " WHERE KIND <> 'DESCRIPTION' ORDER BY OWNER, KIND, ITEM"));
        assertThat(product.on(database).plan().isCurrent()).isTrue();
        return left.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    }
}
