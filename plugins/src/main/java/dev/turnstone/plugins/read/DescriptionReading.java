package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.plugins.PluginDescription;
import dev.turnstone.plugins.Requirement;
import dev.turnstone.read.TextYaml;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a plugin says about itself, in {@value #FILE} or in the comments of its list. Used once. */
final class DescriptionReading {
    static final String FILE = "plugin.yaml";

    private static final String REQUIRES = "requires";
    private static final String FORMERLY = "formerly";
    private static final String GRANT = "grant";
    private static final Set<String> KNOWN = Set.of("version", REQUIRES, "core", "schema", GRANT, FORMERLY);
    private static final String FORM =
            "It may say version, requires (a list of '<plugin>' or '<plugin> >= <version>'), core (the lowest version of"
                    + " the core's schema), schema, grant (a list of users of that schema), and formerly (a list of ids).";

    /** Schemas that no product can have; PostgreSQL keeps all that begin with {@code pg_}. */
    private static final Set<String> OF_SERVERS =
            Set.of("information_schema", "mysql", "performance_schema", "sys", "system_lobs", "definition_schema");

    private final Consumer<Problem> problems;
    private final Set<String> said = new HashSet<>();
    private Optional<Version> version = Optional.empty();
    private final List<Requirement> requires = new ArrayList<>();
    private Optional<Version> core = Optional.empty();
    private Optional<String> schema = Optional.empty();
    private final List<String> grant = new ArrayList<>();
    private final List<String> formerly = new ArrayList<>();

    DescriptionReading(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Takes what a file says. */
    void add(Resource file) {
        Position at = Position.startOf(file.shown());
        try {
            Object content = TextYaml.load(file);
            if (content instanceof Map<?, ?> map) {
                map.forEach((name, value) -> add(String.valueOf(name), texts(String.valueOf(name), value), at));
            } else if (content != null) {
                wrong("is not a list of 'name: value' lines", at);
            }
        } catch (IOException e) {
            wrong("can't be read: " + e.getMessage(), at);
        }
    }

    /** Takes what comments of a list say. */
    void add(List<ListLine> sayings, String list) {
        for (ListLine saying : sayings) {
            Position at = new Position(list, saying.number(), 1);
            int equals = saying.text().indexOf('=');
            if (equals < 1) {
                wrong("has '" + saying.text() + "', which is not name=value", at);
            } else {
                String name = saying.text().substring(0, equals).strip();
                String value = saying.text().substring(equals + 1).strip();
                add(name, isList(name) ? List.of(value.split("\\s*,\\s*")) : List.of(value), at);
            }
        }
    }

    private static boolean isList(String name) {
        return name.equals(REQUIRES) || name.equals(GRANT) || name.equals(FORMERLY);
    }

    /** A name with nothing behind it is YAML's null. */
    private static List<String> texts(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(DescriptionReading::text).toList();
        }
        return value == null && isList(name) ? List.of() : List.of(text(value));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void add(String name, List<String> values, Position at) {
        if (!KNOWN.contains(name)) {
            List<String> near = NearMisses.of(name, KNOWN);
            wrong(
                    "says '" + name + "', which means nothing"
                            + (near.isEmpty() ? "" : "; did it mean " + String.join(" or ", near) + "?"),
                    at);
        } else if (!said.add(name)) {
            wrong("says '" + name + "' a second time", at);
        } else if (values.size() != 1 && !isList(name)) {
            wrong("has a list for '" + name + "', which is one text", at);
        } else {
            take(name, values, at);
        }
    }

    private void take(String name, List<String> values, Position at) {
        String value = values.isEmpty() ? "" : values.get(0);
        switch (name) {
            case "version" -> version = version(name, value, at);
            case "core" -> core = version(name, value.replaceFirst("^>=\\s*", ""), at);
            case "schema" -> {
                schema = Optional.of(value).filter(text -> !text.isBlank());
                if (schema.isEmpty()) {
                    wrong("has an empty schema", at);
                } else if (isTheServers(value)) {
                    wrong("has the schema " + value + ", which is the database's own", at);
                    schema = Optional.empty();
                }
            }
            case GRANT -> grant.addAll(values);
            case FORMERLY -> formerly.addAll(values);
            default ->
                values.forEach(text -> Requirement.parse(text)
                        .ifPresentOrElse(
                                requires::add,
                                () -> wrong(
                                        "requires '" + text + "', which is not '<plugin>' or '<plugin> >= <version>'",
                                        at)));
        }
    }

    private static boolean isTheServers(String schema) {
        String folded = schema.toLowerCase(Locale.ROOT);
        return OF_SERVERS.contains(folded) || folded.startsWith("pg_");
    }

    private Optional<Version> version(String name, String value, Position at) {
        if (Version.isVersion(value)) {
            return Optional.of(Version.of(value));
        }
        wrong("has '" + value + "' for " + name + ", which is no version (digits, with dots between)", at);
        return Optional.empty();
    }

    private void wrong(String what, Position at) {
        problems.accept(new Problem(ErrorCode.PLUGIN_INVALID, at.file() + " " + what + ".", List.of(at), FORM));
    }

    PluginDescription description() {
        return new PluginDescription(version, requires, core, schema, grant, formerly);
    }
}
