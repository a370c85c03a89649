package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rehearses statements in a private database in memory, which has the user's tables and views without rows. */
final class H2Rehearsal implements Rehearsal {
    private static final Set<String> WHAT = Set.of("CREATE", "ALTER", "DROP");

    /** Words of statements and functions that reach outside of the database. */
    private static final Set<String> OUTSIDE =
            Set.of("LINKED", "LINK_SCHEMA", "CSVREAD", "CSVWRITE", "FILE_READ", "FILE_WRITE");

    private static final Set<String> SETTINGS = Set.of(
            "MODE",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "DEFAULT_NULL_ORDERING",
            "ZERO_BASED_ENUMS");

    private static final String NAME = "\"(?:[^\"]|\"\")+\"";

    /** What is copied of the objects that the statement doesn't name: no code, it might do anything. */
    private static final Pattern COPIED = Pattern.compile("^(?:CREATE (?:SCHEMA IF NOT EXISTS (?<schema>" + NAME
            + ")|(?:DOMAIN|CONSTANT|SEQUENCE|SYNONYM|(?:CACHED |MEMORY )?TABLE|(?:FORCE )?VIEW) (?<object>" + NAME
            + "\\." + NAME + ")|[A-Z ]*INDEX " + NAME + "\\." + NAME + " ON (?<indexed>" + NAME + "\\." + NAME
            + "))|ALTER TABLE (?<altered>" + NAME + "\\." + NAME + "))");

    private static final Pattern LOADS_CODE = Pattern.compile("(?i)^CREATE\\s+(?=TRIGGER|ALIAS)");

    private final CatalogTraces.Reader reader;

    H2Rehearsal(CatalogTraces.Reader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Fingerprint> of(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        if (!staysInside(statement)) {
            return Optional.empty();
        }
        String user = jdbc.connection().getMetaData().getUserName();
        List<String> copies = new ArrayList<>(others(jdbc, before, reader.read(jdbc, statement)));
        for (Fingerprint.Definition object : before.objects().values()) {
            copies.addAll(List.of(object.text().split(H2Definition.NEXT)));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + settings(jdbc), user, "")) {
            Jdbc rehearsing = new Jdbc(connection);
            Stage.build(rehearsing, copies);
            for (String command : session(jdbc)) {
                rehearsing.execute(command);
            }
            if (!reader.read(rehearsing, statement).looksLike(before)) {
                return Optional.empty();
            }
            // Code that this process doesn't have is no reason to refuse.
            rehearsing.execute(LOADS_CODE.matcher(statement.text()).replaceFirst("CREATE FORCE "));
            return Optional.of(reader.read(rehearsing, statement));
        } catch (SQLException e) {
            System.getLogger(H2Rehearsal.class.getName()).log(System.Logger.Level.DEBUG, "rehearsal", e);
            return Optional.empty();
        }
    }

    private static boolean staysInside(SqlStatement statement) {
        return !statement.words().isEmpty()
                && WHAT.contains(statement.words().get(0))
                && Identifiers.in(statement).names().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .noneMatch(OUTSIDE::contains);
    }

    private static String settings(Jdbc jdbc) throws SQLException {
        return jdbc
                .query(
                        "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS",
                        row -> List.of(row.getString(1), String.valueOf(row.getString(2))))
                .stream()
                .filter(setting -> SETTINGS.contains(setting.get(0)))
                .map(setting -> ";" + setting.get(0) + "=" + setting.get(1))
                .collect(Collectors.joining());
    }

    /** Schema and search path. */
    private static List<String> session(Jdbc jdbc) throws SQLException {
        List<String> commands = new ArrayList<>(jdbc.query(
                "SELECT STATE_COMMAND FROM INFORMATION_SCHEMA.SESSION_STATE WHERE STATE_KEY LIKE 'SCHEMA%'"
                        + " ORDER BY STATE_KEY",
                row -> row.getString(1)));
        if (commands.isEmpty()) {
            commands.add("SET SCHEMA "
                    + H2.NAMING.quote(jdbc.queryFirst("CALL SCHEMA()", row -> row.getString(1))
                            .orElseThrow()));
        }
        return commands;
    }

    /** What the statement doesn't name as it is now, since what it names may stand on it. */
    private static List<String> others(Jdbc jdbc, Fingerprint before, Fingerprint now) throws SQLException {
        Set<String> named = new HashSet<>();
        for (String object : before.objects().keySet()) {
            named.add(object.substring(object.indexOf(' ') + 1));
        }
        for (String object : now.objects().keySet()) {
            named.add(object.substring(object.indexOf(' ') + 1));
        }
        List<String> copies = new ArrayList<>();
        for (String sql : jdbc.query("SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> row.getString(1))) {
            Matcher copied = COPIED.matcher(sql);
            if (copied.find() && named.stream().noneMatch(name -> isAbout(copied, name))) {
                copies.add(sql);
            }
        }
        return copies;
    }

    private static boolean isAbout(Matcher sql, String name) {
        return name.equals(sql.group("object"))
                || name.equals(sql.group("indexed"))
                || name.equals(sql.group("altered"))
                || name.equals(sql.group("schema"))
                || sql.group().contains(" INDEX " + name + " ON ");
    }
}
