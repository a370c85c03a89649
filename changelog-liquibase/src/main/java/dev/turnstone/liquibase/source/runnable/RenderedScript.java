package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.changelog.Script;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.deed.Deeds;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Changes as the SQL of a database. A plan reads them, and a run does soon after, so the statements are kept as long as
 * nobody needs the memory. Where files or classes have a say they are asked each time: they may say something else by then.
 */
final class RenderedScript implements Script {
    private final String file;
    private final List<ChangeElement> changes;
    private final Supplier<ChangesetSql> sql;
    private final AtomicReference<List<ChangeElement>> atHand;
    private volatile SoftReference<Rendered> kept = new SoftReference<>(null);

    /** What came out, for whoever reads SQL in the same way. */
    private record Rendered(Splitter splitter, List<SqlStatement> statements) {}

    /**
     * The script of these changes.
     *
     * @param atHand the same changes, which are there already: who reads the script first needn't make them anew
     */
    RenderedScript(String file, List<ChangeElement> changes, List<ChangeElement> atHand, Supplier<ChangesetSql> sql) {
        this.file = file;
        this.changes = changes;
        this.atHand = new AtomicReference<>(atHand);
        this.sql = sql;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        Rendered before = kept.get();
        if (before != null && before.splitter() == splitter) {
            return new StatementList(before.statements());
        }
        List<ChangeElement> made = atHand.getAndSet(List.of());
        List<ChangeElement> elements = made.isEmpty() ? changes : made;
        List<SqlStatement> statements = new ArrayList<>();
        ChangesetSql rendering = sql.get();
        boolean lasting = true;
        for (ChangeElement element : elements) {
            lasting &= isAllInTheChangelog(element);
            statements.addAll(rendering.of(element, splitter));
        }
        if (lasting) {
            kept = new SoftReference<>(new Rendered(splitter, List.copyOf(statements)));
        }
        return new StatementList(statements);
    }

    private static boolean isAllInTheChangelog(ChangeElement element) {
        return !Deeds.mayBe(element)
                && NamedFile.of(element).isEmpty()
                && element.node().all("column").stream()
                        .noneMatch(column -> column.first("valueClobFile").isPresent()
                                || column.first("valueBlobFile").isPresent());
    }
}
