package dev.turnstone.bridge.liquibase;

import dev.turnstone.RoutineContext;
import dev.turnstone.liquibase.custom.Given;
import java.util.HashMap;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.ui.LoggerUIService;

/** The surroundings in which Liquibase works for us: the run's connection, our files, the user's classes, our log. */
record Inside(ClassLoader classes, RoutineContext context, Given given) {

    /** What Liquibase does for us. */
    @FunctionalInterface
    interface Work<T> {
        T with(Database database) throws Exception;
    }

    <T> T with(Work<T> work) throws Exception {
        Map<String, Object> attributes = attributes(classes, given);
        attributes.put(Scope.Attr.logService.name(), new LogOfRoutine(context.log()));
        return in(attributes, classes, () -> work.with(database()));
    }

    /** The same without a database, for a checksum of this version. */
    static <T> T forChecksum(int version, ClassLoader classes, Given given, Scope.ScopedRunnerWithReturn<T> work)
            throws Exception {
        Map<String, Object> attributes = attributes(classes, given);
        attributes.put(Scope.Attr.checksumVersion.name(), ChecksumVersion.enumFromChecksumVersion(version));
        return in(attributes, classes, work);
    }

    private static <T> T in(Map<String, Object> attributes, ClassLoader classes, Scope.ScopedRunnerWithReturn<T> work)
            throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return Scope.child(attributes, work);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, Object> attributes(ClassLoader classes, Given given) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(Scope.Attr.classLoader.name(), classes);
        attributes.put(Scope.Attr.resourceAccessor.name(), new GivenFiles(given.files()));
        attributes.put(Scope.Attr.ui.name(), new LoggerUIService());
        return attributes;
    }

    private Database database() throws Exception {
        Database database = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new RunConnection(context.connection()));
        return database;
    }
}
