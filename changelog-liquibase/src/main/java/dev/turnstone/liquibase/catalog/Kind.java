package dev.turnstone.liquibase.catalog;

/** What preconditions look for. */
public enum Kind {
    /** Not a view. */
    TABLE,
    /** Materialized ones, too. */
    VIEW,
    /** Those of identity columns count where the catalog lists them. */
    SEQUENCE,
    /** Of a table or a view. */
    COLUMN,
    /** Of a table or a view; where others have their columns stands what it holds, in the words of the database. */
    TYPED_COLUMN,
    /** Those that serve a key or a constraint, too. */
    INDEX,
    /** Known by the table that refers. */
    FOREIGN_KEY,
    /** At most one for each table. */
    PRIMARY_KEY,
    /** A constraint, not just a unique index. */
    UNIQUE
}
