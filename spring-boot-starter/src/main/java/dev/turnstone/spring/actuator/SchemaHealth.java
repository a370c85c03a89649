package dev.turnstone.spring.actuator;

import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import dev.turnstone.spring.StartState;
import dev.turnstone.spring.StartUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How an application is, as far as its schema goes, in no framework's words.
 *
 * @param level how it is
 * @param details for people
 */
record SchemaHealth(Level level, Map<String, Object> details) {
    /** How it is. */
    enum Level {
        /** It works. */
        UP,
        /** It lives and waits, or migrates: nobody should send it work, and nobody should end it. */
        OUT_OF_SERVICE,
        /** The database can't be looked at. */
        DOWN
    }

    /** In the words of a framework: made of the level's name and the details. */
    <T> T told(BiFunction<String, Map<String, Object>, T> health) {
        return health.apply(level.name(), details);
    }

    /** Of a start that is over and found all current nobody asks the database again: its own health says whether it lives. */
    static SchemaHealth of(StartUp startUp) {
        StartState state = startUp.state();
        return switch (state.phase()) {
            case CURRENT -> said(Level.UP, "current", Map.of());
            case NOTHING_TO_LOOK_AT -> said(Level.UP, "nothing to look at", Map.of());
            case WAITING -> said(Level.OUT_OF_SERVICE, "waiting", going(state));
            case MIGRATING -> said(Level.OUT_OF_SERVICE, "migrating", going(state));
            case REFUSED -> said(Level.DOWN, "refused", Map.of());
            case BEHIND -> behind(startUp.look());
        };
    }

    /** Whoever started all the same wants to work; unless the schema changes just now. */
    private static SchemaHealth behind(Look look) {
        Verdict verdict = look.verdict();
        if (verdict instanceof Verdict.Unreachable) {
            return said(Level.DOWN, "unreachable", Map.of());
        }
        if (verdict instanceof Verdict.Pending) {
            List<String> pending = look.findings().stream()
                    .map(Look.Finding::verdict)
                    .filter(Verdict.Pending.class::isInstance)
                    .flatMap(one -> ((Verdict.Pending) one).changesets().stream())
                    .toList();
            return said(Level.UP, "pending", Map.of("pending", pending));
        }
        return verdict.isCurrent()
                ? said(Level.UP, "current", Map.of())
                : said(Level.OUT_OF_SERVICE, "invalid", Map.of("problems", codes(look)));
    }

    private static List<String> codes(Look look) {
        return look.problems().stream().map(problem -> problem.code().name()).toList();
    }

    private static Map<String, Object> going(StartState state) {
        return Map.of("since", state.since().toString(), "doing", state.detail());
    }

    private static SchemaHealth said(Level level, String state, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("state", state));
        details.putAll(more);
        return new SchemaHealth(level, details);
    }
}
