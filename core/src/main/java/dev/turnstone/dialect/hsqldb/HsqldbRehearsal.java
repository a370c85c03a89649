package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Foundations;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Rehearsal;
import dev.turnstone.dialect.trace.Stage;
import dev.turnstone.dialect.trace.Traces.Elsewhere;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rehearses statements in a private database in memory, which has the objects they concern without rows. */
final class HsqldbRehearsal implements Rehearsal {
    private static final Set<String> WHAT = Set.of("CREATE", "ALTER", "DROP");

    /** A text table is a file of the server. */
    private static final Set<String> OUTSIDE = Set.of("TEXT", "SOURCE", "DATABASE", "SYSTEM");

    private static final Pattern NEEDLESS_QUOTES = Pattern.compile("\"([A-Z_][A-Z0-9_]*)\"");

    /** Behind a quote the engine leaves out a blank that it sets behind a letter. A literal keeps its own. */
    private static final Pattern BLANKS = Pattern.compile("('(?:[^']|'')*')|\\s*([(),;])\\s*|\\s+");

    private final CatalogTraces.Reader reader;

    HsqldbRehearsal(CatalogTraces.Reader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Fingerprint> of(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        if (!staysInside(statement)) {
            return Optional.empty();
        }
        List<String> copies = new ArrayList<>();
        for (Definition object : Foundations.of(before, statement, jdbc, reader, name -> true)
                .objects()
                .values()) {
            copies.addAll(List.of(object.text().split(HsqldbDefinition.NEXT)));
        }
        String home = Hsqldb.NAMING.quote(reader.home(jdbc));
        copies.addAll(schemas(jdbc, before, statement));
        String url = "jdbc:hsqldb:mem:rehearsal-" + UUID.randomUUID() + ";shutdown=true" + properties(jdbc);
        try (Connection connection = DriverManager.getConnection(url, "SA", "")) {
            Jdbc rehearsing = new Jdbc(connection);
            Stage.build(rehearsing, copies);
            rehearsing.execute("SET SCHEMA " + home);
            if (!inWordsOf(before, reader.read(rehearsing, statement)).looksLike(before)) {
                return Optional.empty();
            }
            rehearsing.execute(statement.text());
            return Optional.of(inWordsOf(reader.read(jdbc, statement), reader.read(rehearsing, statement)));
        } catch (SQLException e) {
            System.getLogger(HsqldbRehearsal.class.getName()).log(System.Logger.Level.DEBUG, "rehearsal", e);
            return Optional.empty();
        }
    }

    /** The engine remembers of a name whether it was written in quotes, and copies are made with quotes. */
    private static Fingerprint inWordsOf(Fingerprint original, Fingerprint copy) {
        TreeMap<String, Definition> objects = new TreeMap<>(copy.objects());
        objects.replaceAll((name, made) -> {
            Definition kept = original.objects().get(name);
            return kept != null && bare(kept.text()).equals(bare(made.text())) ? kept : made;
        });
        return new Fingerprint(objects);
    }

    private static String bare(String text) {
        return BLANKS.matcher(NEEDLESS_QUOTES.matcher(text).replaceAll("$1"))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : " "));
    }

    private static boolean staysInside(SqlStatement statement) {
        return !statement.words().isEmpty()
                && WHAT.contains(statement.words().get(0))
                && Identifiers.in(statement).names().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .noneMatch(OUTSIDE::contains);
    }

    /** Not those that the statement itself makes or drops. */
    private List<String> schemas(Jdbc jdbc, Fingerprint before, SqlStatement statement) throws SQLException {
        Fingerprint now = reader.read(jdbc, statement);
        return jdbc
                .query(
                        "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME NOT IN"
                                + " ('PUBLIC', 'INFORMATION_SCHEMA', 'SYSTEM_LOBS')",
                        row -> Hsqldb.NAMING.quote(row.getString(1)))
                .stream()
                .filter(schema -> !before.objects().containsKey("schema " + schema)
                        && !now.objects().containsKey("schema " + schema))
                .map(schema -> "CREATE SCHEMA " + schema)
                .toList();
    }

    /** Those that say how the engine understands SQL. */
    private static String properties(Jdbc jdbc) throws SQLException {
        return jdbc
                .query(
                        "SELECT PROPERTY_NAME, PROPERTY_VALUE FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES"
                                + " WHERE PROPERTY_NAME LIKE 'sql.%' AND PROPERTY_VALUE IS NOT NULL",
                        row -> ";" + row.getString(1) + "=" + row.getString(2))
                .stream()
                .filter(property -> !property.endsWith("="))
                .collect(Collectors.joining());
    }
}
