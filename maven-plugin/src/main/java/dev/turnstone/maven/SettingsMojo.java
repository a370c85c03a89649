package dev.turnstone.maven;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.TargetTypes;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What can be set for every goal: all settings, as parameters and as properties. */
abstract class SettingsMojo extends AbstractMojo {
    /** The database, as a JDBC URL. */
    @Parameter(property = "turnstone.url")
    private @Nullable String url;

    /** The login. */
    @Parameter(property = "turnstone.username")
    private @Nullable String username;

    /** A file with the login's password. Else: that of serverId, or the setting JDBC_PASSWORD. */
    @Parameter(property = "turnstone.password-file")
    private @Nullable File passwordFile;

    /** The server in Maven's settings.xml whose username and password are those of the database. */
    @Parameter(property = "turnstone.server-id")
    private @Nullable String serverId;

    /** The role to work in, as SET ROLE takes it. Else: the login's own. */
    @Parameter(property = "turnstone.role")
    private @Nullable String role;

    /** The schema to work in. Else: the login's own. */
    @Parameter(property = "turnstone.schema")
    private @Nullable String schema;

    /** The schema of the tracking tables. Else: the same schema. */
    @Parameter(property = "turnstone.history-schema")
    private @Nullable String historySchema;

    /** What the history's table is called. Else: DATABASECHANGELOG. */
    @Parameter(property = "turnstone.history-table")
    private @Nullable String historyTable;

    /** How long to try again while the server starts, as in 30s. Else: not at all. */
    @Parameter(property = "turnstone.connect-wait")
    private @Nullable String connectWait;

    /** How long to wait for others, as in 30s. Else: 5m. */
    @Parameter(property = "turnstone.lock-wait")
    private @Nullable String lockWait;

    /** The kind of data source. Else: jdbc. */
    @Parameter(property = "turnstone.type")
    private @Nullable String type;

    /** The folder with the routines, or the first file of a Liquibase changelog. */
    @Parameter(property = "turnstone.changelog")
    private @Nullable String changelog;

    /** More jars and folders with compiled classes, as in a class path; the project's own are always there. */
    @Parameter(property = "turnstone.classpath")
    private @Nullable String classpath;

    /** Folders and jars, as in a class path, in which paths of a Liquibase changelog begin. Else: the base directory. */
    @Parameter(property = "turnstone.search-path")
    private @Nullable String searchPath;

    /** Of a Liquibase changelog: run changesets of these contexts; of all, if none is named. */
    @Parameter(property = "turnstone.contexts")
    private @Nullable String contexts;

    /** Of a Liquibase changelog: run changesets whose labels match this expression. */
    @Parameter(property = "turnstone.labels")
    private @Nullable String labels;

    /** Of a Liquibase changelog: lines of NAME=VALUE, for what the text names in braces behind a dollar sign. */
    @Parameter(property = "turnstone.properties")
    private @Nullable String properties;

    /** true: also run routines below the highest version that is applied; they are an error otherwise. */
    @Parameter(property = "turnstone.out-of-order")
    private @Nullable String outOfOrder;

    /** NAME=VALUE, each a setting of the data source's type that has no parameter of its own. */
    @Parameter(property = "turnstone.set")
    private @Nullable List<String> set;

    /** The file with settings and named targets. Else: turnstone.yaml in the base directory. */
    @Parameter(property = "turnstone.settings")
    private @Nullable File settingsFile;

    /** Of the targets in the settings file, those of these names and labels. Else: all. */
    @Parameter(property = "turnstone.target")
    private @Nullable List<String> targets;

    /**
     * What was given to this goal.
     *
     * @param baseDirectory of the project
     * @param logins of Maven's own settings
     * @param types the kinds of data source
     * @throws dev.turnstone.TurnstoneException when a file or a server that was named isn't there
     */
    final Asked asked(Path baseDirectory, ServerLogins logins, TargetTypes types) {
        GivenSettings given = new GivenSettings();
        given.take(JdbcSettings.URL, url);
        given.take(JdbcSettings.USERNAME, username);
        given.takeFile(JdbcSettings.PASSWORD, passwordFile);
        given.take(JdbcSettings.ROLE, role);
        given.take(JdbcSettings.SCHEMA, schema);
        given.take(JdbcSettings.HISTORY_SCHEMA, historySchema);
        given.take(JdbcSettings.HISTORY_TABLE, historyTable);
        given.take(JdbcSettings.CONNECT_WAIT, connectWait);
        given.take(JdbcSettings.LOCK_WAIT, lockWait);
        given.take(ChangelogSettings.TYPE, type);
        given.take(ChangelogSettings.CHANGELOG, changelog);
        given.take(ChangelogSettings.CLASSPATH, classpath);
        given.take(LiquibaseSettings.SEARCH_PATH, searchPath);
        given.take(LiquibaseSettings.CONTEXTS, contexts);
        given.take(LiquibaseSettings.LABELS, labels);
        given.take(LiquibaseSettings.PROPERTIES, properties);
        given.take(RoutineFormat.OUT_OF_ORDER, outOfOrder);
        Optional.ofNullable(serverId).map(logins::of).ifPresent(given::takeRest);
        return new Asked(
                given.all(),
                set == null ? List.of() : set,
                baseDirectory,
                Optional.ofNullable(settingsFile).map(File::toPath),
                targets == null ? List.of() : targets,
                Asked.Need.CHANGELOG,
                (request, file) -> types);
    }
}
