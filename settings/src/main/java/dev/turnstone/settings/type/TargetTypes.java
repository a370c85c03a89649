package dev.turnstone.settings.type;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The kinds of data source there are: JDBC, and those that jars bring. Thread-safe. */
public final class TargetTypes {
    private static final TargetType JDBC = new JdbcType();

    private final ClassLoader jars;

    private TargetTypes(ClassLoader jars) {
        this.jars = jars;
    }

    /** With those that this class loader finds. It isn't asked before a type is wanted that isn't JDBC. */
    public static TargetTypes in(ClassLoader jars) {
        return new TargetTypes(jars);
    }

    /**
     * The type of this name.
     *
     * @param from where the name is from
     * @throws TurnstoneException when there is none
     */
    public TargetType named(String name, String from) {
        return name.equals(JdbcType.NAME)
                ? JDBC
                : all().stream()
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new TurnstoneException(unknown(name, from)));
    }

    private Problem unknown(String name, String from) {
        List<String> names = all().stream().map(TargetType::name).toList();
        List<String> near = NearMisses.of(name, names);
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "There is no type of data source '" + name + "' (" + from + ").",
                List.of(),
                near.isEmpty()
                        ? "There are " + String.join(", ", names)
                                + "; the jar of another belongs into the drivers folder, or on the class path."
                        : "Did you mean '" + String.join("' or '", near) + "'?");
    }

    /**
     * All there are, JDBC first.
     *
     * @throws TurnstoneException when one that a jar brings can't be used
     */
    public List<TargetType> all() {
        List<TargetType> types = new ArrayList<>(List.of(JDBC));
        try {
            ServiceLoader.load(TargetType.class, jars).forEach(type -> types.add(BroughtType.of(type, types)));
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable last = e.getCause() == null ? e : e.getCause();
            throw new TurnstoneException(
                    BroughtType.unusable("A type of data source that a jar brings can't be loaded: " + e.getMessage()
                            + (last == e ? "" : ": " + last) + "."));
        }
        return types;
    }
}
