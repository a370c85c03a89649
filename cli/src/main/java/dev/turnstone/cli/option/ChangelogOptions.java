package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.flyway.format.FlywaySettings;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.type.ChangelogSettings;
import java.util.Optional;

/** What is to be applied. */
public final class ChangelogOptions {
    private final Taken<String> location;

    /** On a command that has other arguments behind it, so that it can't be left out. */
    public static ChangelogOptions followed(Syntax syntax) {
        return new ChangelogOptions(syntax, 0, "1");
    }

    /** Behind another argument. */
    public static ChangelogOptions second(Syntax syntax) {
        return new ChangelogOptions(syntax, 1, "0..1");
    }

    /** On a command about plugins, some of which may need a version of the core. */
    public static ChangelogOptions wherePluginsNeedIt(Syntax syntax) {
        return new ChangelogOptions(
                syntax,
                0,
                "0..1",
                "The changelog of the core, for plugins that need a version of it. Else: setting "
                        + ChangelogSettings.CHANGELOG.variable() + ", which goes before it; or what is recorded.");
    }

    /** Where it may be left out because the settings name one. */
    public ChangelogOptions(Syntax syntax) {
        this(syntax, 0, "0..1");
    }

    private ChangelogOptions(Syntax syntax, int index, String arity) {
        this(
                syntax,
                index,
                arity,
                "The folder with the routines, or a Flyway folder, or the first file of a Liquibase changelog. Else: setting "
                        + ChangelogSettings.CHANGELOG.variable() + ", which goes before it.");
    }

    private ChangelogOptions(Syntax syntax, int index, String arity, String meaning) {
        location = syntax.argument(index, arity, "CHANGELOG", meaning);
        syntax.setting(ChangelogSettings.CLASSPATH);
        syntax.setting(LiquibaseSettings.SEARCH_PATH);
        syntax.setting(LiquibaseSettings.CONTEXTS);
        syntax.setting(LiquibaseSettings.LABELS);
        syntax.setting(LiquibaseSettings.PROPERTIES, "-D");
        FlywaySettings.ALL.forEach(setting -> syntax.setting(setting));
    }

    /** What the command line names. */
    Optional<Found> given() {
        return location.value().map(text -> new Found(text, "the command line"));
    }

    /** As it was typed. */
    public Optional<String> shown() {
        return location.value();
    }
}
