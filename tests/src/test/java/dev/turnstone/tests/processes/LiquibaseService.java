package dev.turnstone.tests.processes;

import dev.turnstone.tests.processes.LiquibaseProcess.Result;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Liquibase in one JVM for many operations, where {@link LiquibaseProcess} starts one for each. Between two operations it
 * has no database open.
 */
public final class LiquibaseService {
    private static final Map<LiquibaseVersion, LiquibaseService> SHARED = new EnumMap<>(LiquibaseVersion.class);

    private final ToolJvm jvm;

    private LiquibaseService(ToolJvm jvm) {
        this.jvm = jvm;
    }

    /** The one of this version that all tests of this JVM use; nobody closes it. */
    public static LiquibaseService shared(LiquibaseVersion version) {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(
                    version,
                    each -> new LiquibaseService(
                            ToolJvm.start("Liquibase", LiquibaseSoftware.classPath(each), "LiquibaseOracle")));
        }
    }

    /** Does one of the operations of the program: {@code update}, {@code status}, {@code tag}, {@code rollback},
     * {@code sync}, {@code markNext}, {@code clearChecksums}. */
    public Result run(TestDatabase database, Path folder, String operation, String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(operation, database.driverUrl(), database.username(), database.password(), folder.toString()));
        words.addAll(List.of(arguments));
        database.release();
        ToolJvm.Answer answer = jvm.run(words);
        return answer.success() ? new Result(0, answer.printed(), "") : new Result(1, "", answer.printed());
    }
}
