package dev.turnstone.dialect.trace;

import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What else has to be copied for a rehearsal. */
public final class Foundations {
    private Foundations() {}

    /**
     * Besides the objects themselves those on which they stand, as these are now: what their definitions name.
     *
     * @param standing which objects, by kind and name, can't be made without others
     */
    public static Fingerprint of(
            Fingerprint before,
            SqlStatement statement,
            Jdbc jdbc,
            CatalogTraces.Reader reader,
            Predicate<String> standing)
            throws SQLException {
        Set<String> named = new HashSet<>(before.objects().keySet());
        named.addAll(reader.read(jdbc, statement).objects().keySet());
        TreeMap<String, Definition> all = new TreeMap<>(before.objects());
        Deque<Map.Entry<String, Definition>> open =
                new ArrayDeque<>(before.objects().entrySet());
        while (!open.isEmpty()) {
            Map.Entry<String, Definition> object = open.remove();
            if (!standing.test(object.getKey())) {
                continue;
            }
            SqlStatement made = with(statement, object.getValue().text());
            for (Map.Entry<String, Definition> below :
                    reader.read(jdbc, made).objects().entrySet()) {
                if (named.add(below.getKey())) {
                    all.put(below.getKey(), below.getValue());
                    open.add(below);
                }
            }
        }
        return new Fingerprint(all);
    }

    /** The statement with another text. */
    public static SqlStatement with(SqlStatement statement, String text) {
        return text.isBlank()
                ? statement
                : new SqlStatement(text, statement.at(), statement.words(), statement.delimiter(), statement.input());
    }
}
