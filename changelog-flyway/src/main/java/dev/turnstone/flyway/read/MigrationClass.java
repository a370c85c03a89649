package dev.turnstone.flyway.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.flyway.read.Migration.Found;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** A class that is called like a migration: one of our interface, or of Flyway's where Flyway is beside it. */
record MigrationClass(String className, ClassLoader loader) {
    private static final String SUFFIX = ".class";

    /** The class of a file on the class path; empty for all else, and for classes inside of others. */
    static Optional<MigrationClass> of(String path, ClassLoader loader) {
        return path.endsWith(SUFFIX) && path.indexOf('$') < 0
                ? Optional.of(new MigrationClass(
                        path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'), loader))
                : Optional.empty();
    }

    String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Where it is, for people. */
    Position at() {
        return Position.startOf(className);
    }

    /** Makes one; what keeps us from it is a problem. Of a class that is called so by chance nothing is said. */
    Optional<Found> found(Consumer<Problem> problems) {
        try {
            Class<?> type = Class.forName(className, true, loader);
            if (JavaRoutine.class.isAssignableFrom(type)) {
                return Optional.of(
                        found((JavaRoutine) type.getDeclaredConstructor().newInstance()));
            }
            return FlywaysOwn.interfaceOf(type).isPresent()
                    ? Optional.of(
                            found(new FlywaysOwn(type.getDeclaredConstructor().newInstance())))
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            problems.accept(new Problem(
                    ErrorCode.CLASS_UNUSABLE,
                    className + " can't be used: " + e + ".",
                    List.of(at()),
                    "Make it public, with a public constructor without parameters, and put what it needs on the class"
                            + " path."));
            return Optional.empty();
        }
    }

    private Found found(JavaRoutine routine) {
        Directives directives = routine.transactional()
                ? Directives.NONE
                : new Directives(TransactionMode.NONE, Optional.empty(), Optional.empty(), Set.of(), ";");
        Optional<Integer> checksum = routine.checksum().map(MigrationClass::number);
        return new Found(new Change.Code(className, routine), directives, checksum, checksum);
    }

    /** Flyway has numbers; any other text stands for one. */
    private static Integer number(String checksum) {
        try {
            return Integer.valueOf(checksum);
        } catch (NumberFormatException e) {
            CRC32 digest = new CRC32();
            digest.update(checksum.getBytes(StandardCharsets.UTF_8));
            return (int) digest.getValue();
        }
    }
}
