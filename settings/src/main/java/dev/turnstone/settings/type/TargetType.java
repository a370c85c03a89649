package dev.turnstone.settings.type;

import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of data source. It says which settings it expects, and opens what they name as a {@link Target}, most easily a
 * {@link dev.turnstone.store.StoreTarget}; from there on everything is as with any other: status, check, migrate,
 * rollback, locks, reports, the gate.
 *
 * <p>Databases with a JDBC driver are one kind, {@link JdbcType}. Others are found by {@link java.util.ServiceLoader},
 * on the class path or in the folder of drivers; they need a public constructor without arguments. Implementations are
 * immutable and thread-safe.
 */
public interface TargetType {

    /** A short word in small letters, by which {@code --type} chooses it. */
    String name();

    /** One sentence for people: what kind of data source it is. */
    String meaning();

    /** What it expects, in the order in which people should read it. */
    List<Setting> settings();

    /**
     * The target that these values name. Connects to nothing yet.
     *
     * @param values each of a setting of {@link #settings()}; those that are required are there
     * @throws TurnstoneException when the values don't fit together
     */
    Target target(Values values);

    /**
     * How to work on it.
     *
     * @throws TurnstoneException when the values don't fit together
     */
    default Settings work(Values values) {
        return Settings.DEFAULTS;
    }

    /**
     * Where its changelogs come from, for a type with a format of its own; empty where those that everybody knows are
     * meant.
     */
    default Optional<ChangelogFormat> format() {
        return Optional.empty();
    }

    /** All that can be set for it: {@link #settings()}, and what its own format wants. */
    default List<Setting> allSettings() {
        return Stream.concat(settings().stream(), format().stream().flatMap(format -> format.settings().stream()))
                .distinct()
                .toList();
    }

    /** The machine that secrets are sent to; empty when they go nowhere, or nobody can tell. */
    default Optional<String> host(Values values) {
        return Optional.empty();
    }
}
