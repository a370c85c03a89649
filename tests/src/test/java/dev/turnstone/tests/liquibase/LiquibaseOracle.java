package dev.turnstone.tests.liquibase;

import dev.turnstone.tests.processes.LiquibaseSoftware;
import dev.turnstone.tests.processes.ToolJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Liquibase 4.33.0, which is asked about one changelog after the other without a database. Thread-safe.
 *
 * <p>{@code LiquibaseOracle.shared().ask(folder, "changelog.xml", OfflineDatabase.POSTGRESQL)}
 */
public final class LiquibaseOracle implements AutoCloseable {
    private static final class Shared {
        private static final LiquibaseOracle ORACLE = start();
    }

    private final ToolJvm jvm;

    private LiquibaseOracle(ToolJvm jvm) {
        this.jvm = jvm;
    }

    /** The one that all tests of this JVM may ask; nobody closes it. */
    public static LiquibaseOracle shared() {
        return Shared.ORACLE;
    }

    /** One of its own. */
    public static LiquibaseOracle start() {
        return new LiquibaseOracle(ToolJvm.start("Liquibase", LiquibaseSoftware.classPath(), "LiquibaseAnswers"));
    }

    /**
     * What Liquibase makes of a changelog on a database.
     *
     * @param folder its search path
     * @param changelog below the folder
     * @param checksums of each changeset is told whether one of these in the history would stand for it
     */
    public OracleAnswer ask(Path folder, String changelog, OfflineDatabase database, String... checksums) {
        List<String> question = new ArrayList<>(List.of(folder.toString(), changelog, database.url()));
        question.addAll(List.of(checksums));
        return AnswerLines.read(jvm.ask(question));
    }

    @Override
    public void close() {
        jvm.close();
    }
}
