package dev.turnstone.cli.report;

import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.file.SqlFile;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the run of a file came to.
 *
 * @param answers by the numbers of the statements; with a failure some of them may be rolled back
 */
public record FileResult(SqlFile file, Outcome outcome, Duration took, Map<Integer, Answered> answers) {
    public FileResult {
        SortedMap<Integer, Answered> sorted = new TreeMap<>(answers);
        answers = Collections.unmodifiableSortedMap(sorted);
    }
}
