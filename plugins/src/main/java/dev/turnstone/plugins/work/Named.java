package dev.turnstone.plugins.work;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.Script;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which objects the statements of a plan may mean: rather too many than too few. */
final class Named {
    /** Of an object of which only that is known that it is there. */
    static final Definition NOT_LOOKED_AT = new Definition("", "");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** What begins otherwise may run code that nobody reads here. */
    private static final Set<String> READABLE =
            Set.of("CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "RENAME", "TRUNCATE", "COMMENT", "GRANT");

    private Named() {}

    /** The objects, by kind and name, whose names stand in the plan; all of them, if some of it isn't plain SQL. */
    static Set<String> among(Set<String> objects, Plan plan) {
        if (objects.isEmpty()) {
            return objects;
        }
        Set<String> words = new HashSet<>();
        for (Step step : plan.steps()) {
            for (Change change : step.changes()) {
                if (!addAll(change, plan, words)) {
                    return objects;
                }
            }
        }
        Set<String> named = new TreeSet<>();
        for (String object : objects) {
            Matcher word = WORD.matcher(object.substring(object.indexOf(' ') + 1));
            if (!word.find() || words.contains(word.group().toLowerCase(Locale.ROOT))) {
                named.add(object);
            }
        }
        return named;
    }

    private static boolean addAll(Change change, Plan plan, Set<String> words) {
        if (change instanceof Change.Message) {
            return true;
        }
        if (change instanceof Change.Sql sql) {
            return addAll(sql.script(), plan, words);
        }
        return change instanceof Change.Live live
                && live.script().parts().stream()
                        .allMatch(part -> part instanceof LiveScript.Part.Written written
                                && addAll(written.script(), plan, words));
    }

    private static boolean addAll(Script script, Plan plan, Set<String> words) {
        try (StatementReader statements = script.statements(plan.rules().splitter(), ";")) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                SqlStatement statement = next.get();
                if (!READABLE.contains(statement.firstWord())) {
                    return false;
                }
                Matcher word = WORD.matcher(statement.text());
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
