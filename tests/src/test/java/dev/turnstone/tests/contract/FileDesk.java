package dev.turnstone.tests.contract;

import dev.turnstone.FileRunner;
import dev.turnstone.Listener;
import dev.turnstone.apply.Answer;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.file.Keep;
import dev.turnstone.file.SqlFile;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A folder of SQL files that are run by themselves, and what the database answered to the last of them. */
final class FileDesk {
    private final Path folder;
    private final List<Answered> answers = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    FileDesk(Path folder) {
        this.folder = folder;
    }

    FileDesk file(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SqlFile read(String name) {
        return SqlFile.read(folder.resolve(name), name);
    }

    FileRunner on(TestDatabase database) {
        return FileRunner.of(Project.target(database, database.owner()))
                .with(Project.settings())
                .with(new Listener() {
                    @Override
                    public void statementAnswered(Step step, Answered answered) {
                        answers.add(answered);
                    }

                    @Override
                    public void notice(String text) {
                        notices.add(text);
                    }
                });
    }

    Outcome run(TestDatabase database, String name) {
        return on(database).run(read(name));
    }

    Outcome record(TestDatabase database, String name) {
        return on(database).keeping(Keep.RECORD).run(read(name));
    }

    /** To each statement in turn, in the order in which they were answered. */
    List<List<Answer>> answers() {
        return answers.stream().map(Answered::answers).toList();
    }

    List<Answered> answered() {
        return answers;
    }

    List<String> notices() {
        return notices;
    }

    /** The tables of ours that are in the database, in small letters. */
    static List<String> ours(TestDatabase database) {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("turnstone") || name.startsWith("databasechangelog")) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
