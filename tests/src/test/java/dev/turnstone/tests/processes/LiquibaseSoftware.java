package dev.turnstone.tests.processes;

import dev.turnstone.tests.servers.BuildSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Liquibase and the programs that ask it. */
public final class LiquibaseSoftware {
    private LiquibaseSoftware() {}

    /** What a JVM needs to run the programs in {@code src/oracle/java}: they, Liquibase 4.33.0, and the drivers. */
    public static List<Path> classPath() {
        return classPath(LiquibaseVersion.V4_33_0);
    }

    /** The same with another version of Liquibase, which {@code LiquibaseOracle} gets on with. */
    static List<Path> classPath(LiquibaseVersion version) {
        Path oracle = Path.of(BuildSettings.get("oracle.folder"));
        List<Path> classPath = new ArrayList<>();
        classPath.add(ToolSoftware.compiled(
                Path.of(BuildSettings.get("oracle.source")),
                ToolSoftware.files(oracle.resolve("liquibase")),
                oracle.resolve("classes")));
        classPath.addAll(ToolSoftware.files(oracle.resolve(version.folder())));
        classPath.addAll(ToolSoftware.drivers());
        return classPath;
    }
}
