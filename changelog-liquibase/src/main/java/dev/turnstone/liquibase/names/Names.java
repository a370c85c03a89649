package dev.turnstone.liquibase.names;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes names as one database wants them: in quotes where that is asked for or needed, with the schema in front where
 * the changelog says one. Immutable and thread-safe.
 */
public final class Names {
    /** A digit in front, or anything that isn't a letter of ASCII, a digit or an underscore. */
    private static final Pattern ODD = Pattern.compile("[0-9].*|.*[^A-Za-z0-9_].*", Pattern.DOTALL);

    /** Without quotes it is two words; but it may be in quotes already, or an expression. */
    private static final Pattern TORN = Pattern.compile("[^\"(]*\\s[^\"(]*", Pattern.DOTALL);

    private static final Pattern ORDERED = Pattern.compile("(?i)(.*\\S)\\s+(asc|desc)", Pattern.DOTALL);

    private final Naming naming;
    private final Quoting quoting;

    private Names(Naming naming, Quoting quoting) {
        this.naming = naming;
        this.quoting = quoting;
    }

    /**
     * Those of a current version of a database.
     *
     * @param database its short name, as {@code postgresql}
     */
    public static Names of(String database, Quoting quoting) {
        return new Names(Naming.of(database), quoting);
    }

    /** A table, with its schema when the changelog says one. */
    public String table(ObjectName table) {
        String name = naming.has(Habit.CATALOG_AND_SCHEMA_BEFORE_TABLE)
                ? catalog(table) + qualified(table)
                : qualified(table);
        return naming.has(Habit.BLANK_TABLES_TWICE_IN_QUOTES) && name.contains(" ") ? "\"" + name + "\"" : name;
    }

    /** A view, with its schema when the changelog says one. */
    public String view(ObjectName view) {
        return qualified(view);
    }

    /** A sequence, with its schema when the changelog says one. */
    public String sequence(ObjectName sequence) {
        return qualified(sequence);
    }

    /** A procedure, with its schema when the changelog says one. */
    public String procedure(ObjectName procedure) {
        return qualified(procedure);
    }

    /** An index, with its schema where the database wants that. */
    public String index(ObjectName index) {
        return naming.has(Habit.INDEX_WITHOUT_SCHEMA) ? quotedAsAsked(index.name()) : qualified(index);
    }

    /** A column. */
    public String column(String column) {
        boolean torn = quoting != Quoting.QUOTE_ALL_OBJECTS
                && naming.has(Habit.RESERVED_WORDS_ONLY)
                && TORN.matcher(column).matches();
        return torn ? inQuotes(column) : simple(column);
    }

    /** Columns, with commas between them; behind a name may stand how it is sorted. */
    public String columns(List<String> columns) {
        return columns.stream().map(this::sorted).collect(Collectors.joining(", "));
    }

    /** A primary key, a foreign key, or another constraint. */
    public String constraint(String constraint) {
        return simple(constraint);
    }

    /** A name that the database itself tells: the very letters. */
    public String found(String name) {
        return naming.quoted(name);
    }

    /** Where an object is, as far as the changelog says it: what stands in front of its name. */
    public Optional<String> place(ObjectName name) {
        Optional<String> catalog = naming.has(Habit.CATALOG_BEFORE_NAME) ? name.catalog() : Optional.empty();
        return catalog.or(name::schema);
    }

    /** A schema. */
    public String schema(String schema) {
        String name = naming.has(Habit.CAPITALS_IN_SCHEMAS) && quoting == Quoting.QUOTE_ALL_OBJECTS
                ? schema.toUpperCase(Locale.ROOT)
                : schema;
        return naming.has(Habit.SCHEMAS_IN_QUOTES) ? naming.quoted(name) : simple(name);
    }

    /** A catalog without a schema has a second dot: it is its default schema. */
    private String catalog(ObjectName table) {
        String dots = table.schema().isPresent() ? "." : "..";
        return table.catalog().map(catalog -> simple(catalog) + dots).orElse("");
    }

    private String sorted(String column) {
        Matcher ordered = ORDERED.matcher(column.strip());
        if (!ordered.matches()) {
            return column(column.strip());
        }
        return column(ordered.group(1)) + (ordered.group(2).equalsIgnoreCase("desc") ? " DESC" : "");
    }

    private String qualified(ObjectName name) {
        return place(name)
                .map(front -> schema(front) + "." + simple(name.name()))
                .orElseGet(() -> simple(name.name()));
    }

    private String simple(String name) {
        return naming.has(Habit.EXPRESSIONS_BARE) && name.contains("(") ? name : quotedAsAsked(name);
    }

    private String quotedAsAsked(String name) {
        return switch (quoting) {
            case QUOTE_ALL_OBJECTS -> naming.quoted(name);
            case LEGACY -> isMixed(name) || mustBeQuoted(name) ? inQuotes(name) : name;
            case QUOTE_ONLY_RESERVED_WORDS -> mustBeQuoted(name) ? inQuotes(name) : name;
        };
    }

    private boolean isMixed(String name) {
        return naming.has(Habit.MIXED_CASE_IN_QUOTES)
                && !name.equals(name.toLowerCase(Locale.ROOT))
                && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private boolean mustBeQuoted(String name) {
        return naming.reserved().has(name)
                || !naming.has(Habit.RESERVED_WORDS_ONLY) && ODD.matcher(name).matches();
    }

    private String inQuotes(String name) {
        return naming.quoted(naming.has(Habit.CAPITALS_IN_QUOTES) ? name.toUpperCase(Locale.ROOT) : name);
    }
}
