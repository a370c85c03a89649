package dev.turnstone.replication.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which tables are parts of others. Immutable.
 *
 * @param wholes of partitions, and of tables that inherit: what each is a part of
 * @param partitioned those whose rows are all in their partitions
 */
public record Families(Map<TableName, Set<TableName>> wholes, Set<TableName> partitioned) {
    /** No table is a part of another. */
    public static final Families NONE = new Families(Map.of(), Set.of());

    public Families {
        wholes = Map.copyOf(wholes);
        partitioned = Set.copyOf(partitioned);
    }

    /** Whether a table is another one, or a part of it, at whatever depth. */
    public boolean isOf(TableName part, TableName whole) {
        return part.equals(whole)
                || wholes.getOrDefault(part, Set.of()).stream().anyMatch(above -> isOf(above, whole));
    }

    /**
     * Whether a change of a table concerns rows of one that is published: it is that one, or has it as a part; or it is a
     * partition of that one, so that its rows are sent as those of the whole.
     */
    public boolean concerns(TableName changed, TableName published) {
        return isOf(published, changed) || partitioned.contains(published) && isOf(changed, published);
    }

    /** Whether new rows of a table may be rows of one that is published: those of a table that others inherit stay in it. */
    public boolean takesRowsFor(TableName written, TableName published) {
        return written.equals(published)
                || (partitioned.contains(written) || partitioned.contains(published)) && concerns(written, published);
    }

    /** The same, with a table a partition of another one. */
    Families withPartition(TableName part, TableName whole) {
        Map<TableName, Set<TableName>> more = new LinkedHashMap<>(wholes);
        more.put(part, Set.of(whole));
        Set<TableName> all = new LinkedHashSet<>(partitioned);
        all.add(whole);
        return new Families(more, all);
    }
}
