package dev.turnstone.maven;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.flyway.format.FlywaySettings;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.TargetTypes;
import dev.turnstone.settings.type.WaitSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** Of a Flyway folder: lines of NAME=VALUE, for what its scripts name in braces behind a dollar sign. */
    @Parameter(property = "turnstone.placeholders")
    private @Nullable String placeholders;

    /** Of a Flyway folder: what is no reason to refuse, as *:future,repeatable:missing. */
    @Parameter(property = "turnstone.ignore")
    private @Nullable String ignore;

    /** Of a Flyway folder: run these versions or descriptions alone, in this order. */
    @Parameter(property = "turnstone.cherry-pick")
    private @Nullable String cherryPick;

    /** true: also run routines below the highest version that is applied; they are an error otherwise. */
    @Parameter(property = "turnstone.out-of-order")
    private @Nullable String outOfOrder;

    /** The folder with the product's plugins, whose schemas follow the core's. Else: none. */
    @Parameter(property = "turnstone.plugins")
    private @Nullable String plugins;

    /** What becomes of a run when a plugin can't be brought up: stop, or quarantine. Else: stop. */
    @Parameter(property = "turnstone.on-plugin-failure")
    private @Nullable String onPluginFailure;

    /** true: run no statement, not even of the core, while anything is wrong with any plugin. */
    @Parameter(property = "turnstone.all-or-nothing")
    private @Nullable String allOrNothing;

    /** What becomes of it when a plugin works on what isn't its own: warn, or refuse. Else: warn. */
    @Parameter(property = "turnstone.foreign-objects")
    private @Nullable String foreignObjects;

    /** Users or roles of plugins' own schemas, with commas between. */
    @Parameter(property = "turnstone.grant-to")
    private @Nullable String grantTo;

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
        given.take(WaitSettings.CONNECT_WAIT, connectWait);
        given.take(WaitSettings.LOCK_WAIT, lockWait);
        given.take(ChangelogSettings.TYPE, type);
        given.take(ChangelogSettings.CHANGELOG, changelog);
        given.take(ChangelogSettings.CLASSPATH, classpath);
        given.take(LiquibaseSettings.SEARCH_PATH, searchPath);
        given.take(LiquibaseSettings.CONTEXTS, contexts);
        given.take(LiquibaseSettings.LABELS, labels);
        given.take(LiquibaseSettings.PROPERTIES, properties);
        given.take(FlywaySettings.PLACEHOLDERS, placeholders);
        given.take(FlywaySettings.IGNORE, ignore);
        given.take(FlywaySettings.CHERRY_PICK, cherryPick);
        given.take(RoutineFormat.OUT_OF_ORDER, outOfOrder);
        given.take(PluginSettings.PLUGINS, plugins);
        given.take(PluginSettings.ON_PLUGIN_FAILURE, onPluginFailure);
        given.take(PluginSettings.ALL_OR_NOTHING, allOrNothing);
        given.take(PluginSettings.FOREIGN_OBJECTS, foreignObjects);
        given.take(PluginSettings.GRANT_TO, grantTo);
        Optional.ofNullable(serverId).map(logins::of).ifPresent(given::takeRest);
        return new Asked(
                given.all(),
                set == null ? List.of() : set,
                baseDirectory,
                Optional.ofNullable(settingsFile).map(File::toPath),
                targets == null ? List.of() : targets,
                Asked.Need.CHANGELOG,
                (request, file) -> types,
                UnaryOperator.identity());
    }
}
