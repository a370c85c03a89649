package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.type.ChangelogSettings;
import java.util.Optional;

/** What is to be applied. */
public final class ChangelogOptions {
    private final Taken<String> location;

    /** On a command that has other arguments behind it, so that it can't be left out. */
    public static ChangelogOptions followed(Syntax syntax) {
        return new ChangelogOptions(syntax, "1");
    }

    /** Where it may be left out because the settings name one. */
    public ChangelogOptions(Syntax syntax) {
        this(syntax, "0..1");
    }

    private ChangelogOptions(Syntax syntax, String arity) {
        location = syntax.argument(
                0,
                arity,
                "CHANGELOG",
                "The folder with the routines, or the first file of a Liquibase changelog. Else: setting "
                        + ChangelogSettings.CHANGELOG.variable() + ", which goes before it.");
        syntax.setting(ChangelogSettings.CLASSPATH);
        syntax.setting(LiquibaseSettings.SEARCH_PATH);
        syntax.setting(LiquibaseSettings.CONTEXTS);
        syntax.setting(LiquibaseSettings.LABELS);
        syntax.setting(LiquibaseSettings.PROPERTIES, "-D");
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
