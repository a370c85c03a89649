package dev.turnstone.bench.report;

import dev.turnstone.bench.report.Result.Case;
import dev.turnstone.bench.report.Result.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Every figure of a run, and what was left out and why. */
public final class Results {
    private final Map<Key, List<Double>> values = new LinkedHashMap<>();
    private final Set<String> skipped = new LinkedHashSet<>();

    private record Key(Case at, String tool, Figure figure) {}

    public void add(Result result) {
        values.computeIfAbsent(new Key(result.at(), result.tool(), result.figure()), ignored -> new ArrayList<>())
                .add(result.value());
    }

    public void skip(String reason) {
        skipped.add(reason);
    }

    public Set<String> skipped() {
        return skipped;
    }

    /** What was measured, in the order of measuring. */
    public Set<Case> cases() {
        Set<Case> cases = new LinkedHashSet<>();
        values.keySet().forEach(key -> cases.add(key.at()));
        return cases;
    }

    public int runs(Case at, String tool, Figure figure) {
        return values.getOrDefault(new Key(at, tool, figure), List.of()).size();
    }

    public OptionalDouble median(Case at, String tool, Figure figure) {
        List<Double> found = values.get(new Key(at, tool, figure));
        if (found == null) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = found.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    /** Ours divided by the other tool's; below one we are better. */
    OptionalDouble ratio(Case at, String other, Figure figure) {
        OptionalDouble ours = median(at, "turnstone", figure);
        OptionalDouble theirs = median(at, other, figure);
        return ours.isPresent() && theirs.isPresent() && theirs.getAsDouble() > 0
                ? OptionalDouble.of(ours.getAsDouble() / theirs.getAsDouble())
                : OptionalDouble.empty();
    }
}
