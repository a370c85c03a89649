package dev.turnstone.cli.report.text;

import dev.turnstone.clean.Cleaned;
import dev.turnstone.clean.CleaningDiff;
import dev.turnstone.clean.Removal;
import dev.turnstone.cli.plan.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of SQL that another tool has printed, for people. */
record TextCleaned(Path file, Cleaned cleaned) {

    void printDiff(PrintStream out) {
        CleaningDiff.of(file.toString(), cleaned).forEach(out::println);
    }

    /** One sentence about all of it. */
    String summary(Optional<Path> written) {
        String gone = Stream.of(Removal.Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> Words.counted(count(kind), kind.words()))
                .collect(Collectors.joining(", "));
        return (gone.isEmpty() ? "There was nothing to take out of " + file : "Taken out of " + file + ": " + gone)
                + "; "
                + Words.counted(cleaned.statements(), "statement") + " left"
                + written.map(place -> ", in " + place).orElse("") + ".";
    }

    private int count(Removal.Kind kind) {
        return (int) cleaned.removals().stream()
                .filter(removal -> removal.kind() == kind)
                .count();
    }
}
