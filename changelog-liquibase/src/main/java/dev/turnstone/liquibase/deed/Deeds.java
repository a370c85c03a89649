package dev.turnstone.liquibase.deed;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Problem;
import dev.turnstone.RoutineContext;
import dev.turnstone.changelog.Change;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.custom.CustomChange;
import dev.turnstone.liquibase.custom.CustomSql;
import dev.turnstone.liquibase.custom.CustomTask;
import dev.turnstone.liquibase.custom.Given;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes that are not rendered as SQL become in a run on one database. */
public final class Deeds {
    private static final String ITS_SQL = "its SQL";
    private static final int NEWEST = 9;
    private static final Set<String> NO_SQL = Set.of("customChange", "executeCommand", "output", "stop");

    private final CustomClasses classes;
    private final String database;
    private final Given.Files files;

    /**
     * For one database.
     *
     * @param database its short name
     */
    public Deeds(CustomClasses classes, String database, Given.Files files) {
        this.classes = classes;
        this.database = database;
        this.files = files;
    }

    /** Whether a change is none that is rendered as SQL: by its name, so that the others aren't worked out. */
    public static boolean mayBe(ChangeElement element) {
        return NO_SQL.contains(element.type().name());
    }

    /** What is wrong with the classes and programs that these changes name. */
    public List<Problem> problems(List<ChangeElement> changes) {
        List<Problem> problems = new ArrayList<>();
        for (ChangeElement element : changes) {
            try {
                if (!mayBe(element)) {
                    continue;
                }
                if (element.change() instanceof OtherChange.Custom custom) {
                    statements(custom);
                    ownDigest(custom, NEWEST);
                } else if (element.change() instanceof OtherChange.ExecuteCommand command) {
                    TimeLimit.of(command);
                }
            } catch (Unusable e) {
                problems.add(new Problem(
                        ErrorCode.CLASS_UNUSABLE,
                        String.valueOf(e.getMessage()),
                        List.of(element.node().at()),
                        e.remedy()));
            }
        }
        return problems;
    }

    /** What a class says stands for it in a checksum. One that can't be used says nothing, and is told when it is to run. */
    public Optional<String> digest(OtherChange.Custom custom, int version) {
        try {
            return ownDigest(custom, version);
        } catch (Unusable e) {
            return Optional.empty();
        }
    }

    private Optional<String> ownDigest(OtherChange.Custom custom, int version) throws Unusable {
        CustomChange made = make(custom);
        return asked(custom, "its checksum", () -> made.checksum(given(custom), version));
    }

    /** Whether the class says how its change is taken back. */
    public boolean canUndo(OtherChange.Custom custom) throws Unusable {
        CustomChange made = make(custom);
        return made instanceof CustomTask task
                ? task.undo().isPresent()
                : undoStatements(custom, (CustomSql) made).isPresent();
    }

    /** The statements of a class that answers in SQL; empty for all else. */
    public Optional<List<String>> statements(OtherChange change) throws Unusable {
        if (change instanceof OtherChange.Custom custom && make(custom) instanceof CustomSql sql) {
            return Optional.of(asked(custom, ITS_SQL, () -> sql.statements(given(custom))));
        }
        return change instanceof OtherChange.UndoCustom undo && make(undo.of()) instanceof CustomSql sql
                ? undoStatements(undo.of(), sql)
                : Optional.empty();
    }

    /** What is to be done; empty when that is nothing: for programs of other systems, and notes for the history. */
    public Optional<Change> deed(OtherChange change) throws Unusable {
        if (change instanceof OtherChange.Custom custom && make(custom) instanceof CustomTask task) {
            return Optional.of(new Change.Code(custom.className(), context -> {
                task.run(context, given(custom));
                confirm(task, context);
            }));
        }
        if (change instanceof OtherChange.UndoCustom undo && make(undo.of()) instanceof CustomTask task) {
            JavaRoutine back = context -> task.undo().orElseThrow().run(context, given(undo.of()));
            return Optional.of(new Change.Code(undo.of().className(), back));
        }
        if (change instanceof OtherChange.ExecuteCommand command && OperatingSystems.areMeant(command)) {
            List<String> words = new ArrayList<>(List.of(command.executable()));
            words.addAll(command.arguments());
            return Optional.of(new Change.Program(words, TimeLimit.of(command)));
        }
        if (change instanceof OtherChange.Output output) {
            return Optional.of(new Change.Message(output.message()));
        }
        return change instanceof OtherChange.Stop stop
                ? Optional.of(new Change.Stop(stop.message()))
                : Optional.empty();
    }

    private static void confirm(CustomTask task, RoutineContext context) {
        String done = task.confirmation();
        if (!done.isBlank()) {
            context.log().info(done);
        }
    }

    private CustomChange make(OtherChange.Custom custom) throws Unusable {
        return classes.change(custom.className(), given(custom));
    }

    private Given given(OtherChange.Custom custom) {
        return new Given(custom.parameters(), database, files);
    }

    private Optional<List<String>> undoStatements(OtherChange.Custom custom, CustomSql sql) throws Unusable {
        return asked(custom, ITS_SQL, () -> sql.undo(given(custom)));
    }

    private interface Asking<T> {
        T answer() throws Exception;
    }

    private static <T> T asked(OtherChange.Custom custom, String what, Asking<T> asking) throws Unusable {
        try {
            return asking.answer();
        } catch (Exception | LinkageError e) {
            throw new Unusable(
                    "The class " + custom.className() + " can't say " + what + ": " + e + ".",
                    "Correct the class, or its parameters.",
                    e);
        }
    }
}
