package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What <code>pg_catalog</code> shows to everybody; the information schema hides what the login may not use. */
final class Postgres implements Catalog {
    private static final String RELATIONS = """
            SELECT n.nspname::text s, r.relname::text t, r.relname::text o, NULL::text c, 0 p
            FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            WHERE r.relkind IN (%s)""";

    private static final String CONSTRAINTS = """
            SELECT n.nspname::text s, r.relname::text t, k.conname::text o, a.attname::text c, u.place p
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class r ON r.oid = k.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY u (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = u.number WHERE k.contype = '%s'""";

    private static final Selects SELECTS = new Selects(
            "current_schema()",
            Map.of(
                    Kind.TABLE,
                    RELATIONS.formatted("'r', 'p', 'f'"),
                    Kind.VIEW,
                    RELATIONS.formatted("'v', 'm'"),
                    Kind.SEQUENCE,
                    RELATIONS.formatted("'S'"),
                    Kind.COLUMN,
                    """
            SELECT n.nspname::text s, r.relname::text t, a.attname::text o, NULL::text c, 0 p
            FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
            WHERE r.relkind IN ('r', 'p', 'f', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped""",
                    Kind.TYPED_COLUMN,
                    """
            SELECT n.nspname::text s, r.relname::text t, a.attname::text o, y.typname::text c, a.attnum p
            FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
            WHERE r.relkind IN ('r', 'p', 'f', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped""",
                    Kind.INDEX,
                    """
            SELECT n.nspname::text s, r.relname::text t, i.relname::text o, a.attname::text c, u.place p
            FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_class r ON r.oid = x.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
            CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY u (number, place)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = u.number AND a.attnum > 0""",
                    Kind.FOREIGN_KEY,
                    CONSTRAINTS.formatted("f"),
                    Kind.PRIMARY_KEY,
                    CONSTRAINTS.formatted("p"),
                    Kind.UNIQUE,
                    CONSTRAINTS.formatted("u")));

    /** What Liquibase finds in any case of the letters, although the changes put such names in quotes. */
    private static final Set<Kind> IN_ANY_CASE = Set.of(Kind.VIEW, Kind.COLUMN, Kind.SEQUENCE, Kind.FOREIGN_KEY);

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        return SELECTS.find(sought, database);
    }

    /** A name with small and capital letters is put in quotes by changes; others are made of small letters. */
    @Override
    public boolean isSame(Kind kind, String written, String found) {
        if (IN_ANY_CASE.contains(kind)) {
            return written.equalsIgnoreCase(found);
        }
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        return written.equals(found)
                || capitals && written.toLowerCase(Locale.ROOT).equals(found);
    }
}
