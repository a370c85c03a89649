package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Rehearsal;
import dev.turnstone.dialect.trace.Renaming;
import dev.turnstone.dialect.trace.Traces.Elsewhere;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rehearses statements on empty copies under other names, in the database where the objects are: whoever may make the
 * objects may make the copies. Only statements of which every object they make or touch can be told by its name.
 */
final class MySqlRehearsal implements Rehearsal {
    private static final String PREFIX = "turnstone_rehearsal_";
    private static final List<String> KINDS = List.of("table", "sequence", "function", "procedure", "view", "trigger");
    private static final String NAME = "([\\w$]+|`(?:[^`]|``)+`)";
    private static final String PLACE = "(?:(?:[\\w$]+|`(?:[^`]|``)+`)\\s*\\.\\s*)?" + NAME;

    private static final Pattern MADE = Pattern.compile("(?is)^\\s*CREATE\\b(?:(?!\\b(?:AS|BEGIN|ON)\\b).)*?\\b"
            + "(?:TABLE|VIEW|PROCEDURE|FUNCTION|TRIGGER|SEQUENCE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + PLACE);
    private static final Pattern INDEX = Pattern.compile("(?is)^\\s*(?:CREATE|DROP)\\b.{0,60}?\\bINDEX\\b.*\\bON\\b.*");
    private static final Pattern NEW_NAME =
            Pattern.compile("(?is)\\bRENAME\\s+(?:TO\\s+|AS\\s+|=\\s*)?(?!COLUMN\\b|INDEX\\b|KEY\\b)" + PLACE);
    private static final Pattern CONSTRAINT =
            Pattern.compile("(?i)\\bCONSTRAINT\\s+(?!FOREIGN\\b|CHECK\\b|UNIQUE\\b|PRIMARY\\b)" + NAME);

    private final CatalogTraces.Reader reader;

    MySqlRehearsal(CatalogTraces.Reader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Fingerprint> of(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        if (!staysAtHome(statement, jdbc) || mayRunCode(statement, before, jdbc)) {
            return Optional.empty();
        }
        Renaming names = names(statement, before, reader.read(jdbc, statement));
        String mode = MySqlFamily.one(jdbc, "SELECT @@SESSION.sql_mode");
        try (Connection connection = elsewhere.open()) {
            Jdbc stage = new Jdbc(connection);
            stage.execute(
                    "USE " + MySqlFamily.NAMING.quote(MySqlFamily.database(jdbc).orElse("")));
            stage.execute("SET SESSION foreign_key_checks = 0");
            stage.execute("SET SESSION sql_mode = " + MySqlCatalog.literal(mode));
            try {
                clear(stage, names);
                build(stage, before, names);
                SqlStatement renamed = withText(statement, names.apply(statement.text()));
                if (!withOwnNames(reader.read(stage, renamed), names).looksLike(before)) {
                    return Optional.empty();
                }
                stage.execute(renamed.text());
                return Optional.of(withOwnNames(reader.read(stage, renamed), names));
            } finally {
                clear(stage, names);
            }
        } catch (SQLException e) {
            // A statement that needs rows, or a right that is lacking: then it can't be rehearsed.
            System.getLogger(MySqlRehearsal.class.getName()).log(System.Logger.Level.DEBUG, "rehearsal", e);
            return Optional.empty();
        }
    }

    private static boolean staysAtHome(SqlStatement statement, Jdbc jdbc) throws SQLException {
        List<String> words = MySqlStatements.words(statement);
        String first = words.isEmpty() ? "" : words.get(0);
        String text = MySqlStatements.withoutMarks(statement);
        boolean known = first.equals("CREATE")
                ? MADE.matcher(text).find() || INDEX.matcher(text).matches()
                : first.equals("ALTER") || first.equals("DROP");
        String home = MySqlFamily.database(jdbc).orElse("");
        List<String> databases =
                MySqlCatalog.existingSchemas(jdbc, Identifiers.in(statement).qualifiers());
        return known
                && words.stream().limit(8).noneMatch(Set.of("DATABASE", "SCHEMA", "EVENT", "SERVER")::contains)
                && !words.contains("DIRECTORY")
                && databases.stream().allMatch(home::equals);
    }

    /**
     * A table that is made of a query executes it: a function would act once more, and so would one behind a view, of whose
     * tables there are no copies.
     */
    private static boolean mayRunCode(SqlStatement statement, Fingerprint before, Jdbc jdbc) throws SQLException {
        boolean makesTable = statement.startsWith("CREATE")
                && MySqlStatements.words(statement).stream().limit(5).anyMatch("TABLE"::equals);
        if (!makesTable) {
            return false;
        }
        boolean readsView = before.objects().keySet().stream().anyMatch(object -> object.startsWith("view "));
        return readsView
                || jdbc.queryFirst(
                                "SELECT 1 FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()"
                                        + " AND ROUTINE_TYPE = 'FUNCTION' AND ROUTINE_NAME IN ("
                                        + MySqlCatalog.literals(
                                                Identifiers.in(statement).names()) + ")",
                                row -> row.getInt(1))
                        .isPresent();
    }

    /** Of all that was there, is there now, or is made by the statement; and of constraints, which are named per database. */
    private static Renaming names(SqlStatement statement, Fingerprint before, Fingerprint now) {
        Set<String> names = new TreeSet<>();
        before.objects().keySet().forEach(object -> names.add(nameOf(object)));
        now.objects().keySet().forEach(object -> names.add(nameOf(object)));
        String text = MySqlStatements.withoutMarks(statement);
        for (Pattern pattern : List.of(MADE, NEW_NAME, CONSTRAINT)) {
            pattern.matcher(text).results().forEach(found -> names.add(bare(found.group(1))));
        }
        before.objects()
                .values()
                .forEach(object -> CONSTRAINT
                        .matcher(object.text())
                        .results()
                        .map(found -> bare(found.group(1)))
                        .filter(name -> !name.toLowerCase(Locale.ROOT).matches(".*_(ibfk|chk)_\\d+"))
                        .forEach(names::add));
        return new Renaming(PREFIX, names);
    }

    private static String nameOf(String object) {
        return object.substring(object.indexOf(' ') + 1);
    }

    private static String bare(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    /** What an earlier rehearsal has left, if it was killed, or this one. */
    private static void clear(Jdbc stage, Renaming names) throws SQLException {
        for (String name : names.others()) {
            for (String kind : List.of("TRIGGER", "TABLE", "VIEW", "PROCEDURE", "FUNCTION")) {
                stage.execute("DROP " + kind + " IF EXISTS " + MySqlFamily.NAMING.quote(name));
            }
        }
    }

    /** Tables before what stands on them. */
    private static void build(Jdbc stage, Fingerprint before, Renaming names) throws SQLException {
        for (String kind : KINDS) {
            for (Map.Entry<String, Definition> object : before.objects().entrySet()) {
                if (object.getKey().startsWith(kind + " ")) {
                    stage.execute(names.apply(object.getValue().text()));
                }
            }
        }
    }

    private static SqlStatement withText(SqlStatement statement, String text) {
        return new SqlStatement(text, statement.at(), statement.words(), statement.delimiter(), statement.input());
    }

    private static Fingerprint withOwnNames(Fingerprint rehearsed, Renaming names) {
        TreeMap<String, Definition> objects = new TreeMap<>();
        rehearsed
                .objects()
                .forEach((name, definition) -> objects.put(
                        names.back(name), new Definition(names.back(definition.text(), "`"), definition.identity())));
        return new Fingerprint(objects);
    }
}
