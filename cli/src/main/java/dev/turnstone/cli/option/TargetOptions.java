package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.driver.DerbyLog;
import dev.turnstone.cli.driver.DriverFolder;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.target.JdbcTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and where in it. */
public final class TargetOptions {
    private static final String URL = "JDBC_URL";
    private static final String USERNAME = "JDBC_USERNAME";
    private static final String PASSWORD = "JDBC_PASSWORD";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database, as a JDBC URL. Else: setting " + URL + ".")
    private @Nullable String url;

    @Option(names = "--username", paramLabel = "NAME", description = "The login. Else: setting " + USERNAME + ".")
    private @Nullable String username;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password. Else: setting " + PASSWORD
                    + "; or you are asked, if the server wants one and a terminal is there.")
    private @Nullable Path passwordFile;

    @Option(names = "--schema", paramLabel = "NAME", description = "The schema to work in. Else: the login's own.")
    private @Nullable String schema;

    @Option(
            names = "--history-schema",
            paramLabel = "NAME",
            description = "The schema of the tracking tables. Else: the same schema.")
    private @Nullable String historySchema;

    @Option(
            names = "--history-table",
            paramLabel = "NAME",
            description = "What the history's table is called. Else: DATABASECHANGELOG.")
    private @Nullable String historyTable;

    @Option(
            names = "--connect-wait",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "How long to try again while the server starts, as in 30s. Else: not at all.")
    private @Nullable Duration connectWait;

    @Option(
            names = "--drivers",
            paramLabel = "DIR",
            description = "A folder with jars of JDBC drivers. Else: drivers/ in the home folder.")
    private @Nullable Path drivers;

    /** Whether a database is named at all. */
    public boolean namesDatabase(Surroundings here) {
        return url(here).isPresent();
    }

    /** Whether the command line itself names a database. */
    public boolean isGiven() {
        return url != null;
    }

    private Optional<String> url(Surroundings here) {
        return Optional.ofNullable(url).or(() -> new NamedSettings(here.environment()).find(URL));
    }

    /** Whether a password was given, so that nobody needs to be asked. */
    public boolean hasPassword(Surroundings here) {
        return password(here).isPresent();
    }

    private Optional<String> password(Surroundings here) {
        return passwordFile != null
                ? Optional.of(NamedSettings.contentOf(passwordFile))
                : new NamedSettings(here.environment()).find(PASSWORD);
    }

    /**
     * The target.
     *
     * @param typed the password that was asked for, if it was
     * @throws TurnstoneException when no database is named, or one of a product that isn't known
     */
    public Target target(Surroundings here, Optional<String> typed) {
        NamedSettings settings = new NamedSettings(here.environment());
        String place = url(here).orElseThrow(() -> noUrl(settings));
        refuseEmpty(place);
        DerbyLog.keepAway();
        new DriverFolder(Optional.ofNullable(drivers), here.home()).register();
        Map<String, String> properties = new HashMap<>();
        Optional.ofNullable(username).or(() -> settings.find(USERNAME)).ifPresent(name -> properties.put("user", name));
        typed.or(() -> password(here)).ifPresent(password -> properties.put("password", password));
        return JdbcTarget.withProperties(place, properties);
    }

    /** For SQLite a URL without a file means a database that is gone when the command ends. */
    private void refuseEmpty(String place) {
        if (place.isBlank()) {
            throw empty("The URL of the database is empty.");
        }
        if (place.equals("jdbc:sqlite:")) {
            throw empty("The URL names no file.");
        }
        if (historyTable != null && historyTable.isBlank()) {
            throw empty("The name of the history's table is empty.");
        }
    }

    private static TurnstoneException empty(String what) {
        return new TurnstoneException(
                new Problem(ErrorCode.SETTING_INVALID, what, List.of(), "Is a variable without a value?"));
    }

    private static TurnstoneException noUrl(NamedSettings settings) {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "No database is named.",
                List.of(),
                "Give --url jdbc:…, or set " + URL + " in the environment, or write it into the file "
                        + settings.folder().resolve(URL) + "."));
    }

    /** What the options say about how to work. */
    public Settings settings() {
        Settings settings = Settings.DEFAULTS;
        settings = schema == null ? settings : settings.withSchema(schema);
        settings = historySchema == null ? settings : settings.withHistorySchema(historySchema);
        settings = historyTable == null ? settings : settings.withHistoryTable(historyTable);
        return connectWait == null ? settings : settings.withConnectWait(connectWait);
    }
}
