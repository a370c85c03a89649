package dev.turnstone.replication.order;

import java.util.Locale;

/** Why a statement is of its kind. */
public enum Rule {
    TABLE_NOT_PUBLISHED(Kind.NOT_REPLICATED, "the table is in no publication"),
    NOT_DATA(Kind.NOT_REPLICATED, "views, functions, rights, comments and the like are not replicated"),
    INDEX(Kind.NOT_REPLICATED, "an index that refuses no row is each server's own"),
    DEFAULT(Kind.NOT_REPLICATED, "values are sent as they are, so a default is each server's own"),
    COLUMN_NOT_SENT(Kind.NOT_REPLICATED, "the publication names its columns, and this is none of them"),
    COLUMN_GENERATED(Kind.NOT_REPLICATED, "a generated column is not sent; each server computes it"),
    TRIGGER(Kind.NOT_REPLICATED, "an ordinary trigger does not fire where changes are applied"),
    SEQUENCE(Kind.NOT_REPLICATED, "sequences are not replicated"),
    STORAGE(Kind.NOT_REPLICATED, "how a table is stored is each server's own"),
    NAME_ALONE(Kind.NOT_REPLICATED, "the name of an index, a constraint or a type is not sent"),

    NEW_TABLE(Kind.ADDITIVE, "subscribers must have the table before a row of it arrives"),
    NEW_COLUMN(Kind.ADDITIVE, "a column that arrives and is not there stops replication"),
    NEW_TYPE(Kind.ADDITIVE, "subscribers must have it before a table that uses it"),
    NEW_VALUE(Kind.ADDITIVE, "a value that arrives and is not known stops replication"),
    NEW_PARTITION(Kind.ADDITIVE, "subscribers must have the partition before a row of it arrives"),
    KEY_OF_INDEX(
            Kind.ADDITIVE,
            "subscribers need the key before the publisher tells rows by it; the index is enforced already"),
    IDENTITY_NARROWED(
            Kind.ADDITIVE, "subscribers look for rows by columns of which the publisher, with FULL, sends all"),

    CONSTRAINT_DROPPED(Kind.LOOSENING, "what the publisher allows, subscribers must not refuse"),
    NULL_ALLOWED(Kind.LOOSENING, "a NULL that arrives and is refused stops replication"),
    UNIQUE_DROPPED(Kind.LOOSENING, "a row that arrives and is refused stops replication"),

    TYPE_WIDENED(Kind.WIDENING, "a value that arrives and does not fit stops replication"),

    COLUMN_DROPPED(Kind.DROPPING, "subscribers may have more columns than arrive, never fewer"),
    TABLE_DROPPED(Kind.DROPPING, "a row that arrives for a table that is gone stops replication"),
    PARTITION_DETACHED(Kind.DROPPING, "a row that arrives for a partition that is gone stops replication"),
    TYPE_DROPPED(Kind.DROPPING, "what is dropped may still be used by what arrives"),

    CONSTRAINT_ADDED(Kind.TIGHTENING, "rows that arrive must have met it on the publisher"),
    NULL_FORBIDDEN(Kind.TIGHTENING, "a NULL that arrives and is refused stops replication"),
    UNIQUE_ADDED(Kind.TIGHTENING, "a row that arrives and is refused stops replication"),
    FOREIGN_KEY_ADDED(Kind.TIGHTENING, "rows on the publisher must meet it first; where they arrive it is not checked"),
    IDENTITY_FULL(Kind.TIGHTENING, "the publisher must send all columns before subscribers look for rows by others"),

    ROWS(Kind.DATA, "rows are written on the publisher, and replicated"),
    TRUNCATED(Kind.DATA, "TRUNCATE is replicated"),

    COLUMN_RENAMED(
            Kind.RENAME,
            "columns are told by their names, which must be the same on both sides at every moment",
            "Add a column of the new name; fill it on the publisher, in a changeset of its own; let the application use"
                    + " it; drop the old one."),
    TABLE_RENAMED(
            Kind.RENAME,
            "tables are told by their names, which must be the same on both sides at every moment",
            "Create a table of the new name with publish=, fill it on the publisher, let the application use it, drop the"
                    + " old one; or give the new name to a view. With all writers stopped until everything is applied,"
                    + " say replication=independent."),
    SCHEMA_RENAMED(
            Kind.RENAME,
            "tables are told by their schema and name, which must be the same on both sides at every moment",
            "Leave its name. With all writers stopped until everything is applied, say replication=independent."),
    VALUE_RENAMED(
            Kind.RENAME,
            "values travel as text, and the text must be known on both sides at every moment",
            "Add the new value; update the rows on the publisher; leave the old one."),

    COLUMN_REQUIRED(
            Kind.NEEDS_STEPS,
            "until the publisher has the column subscribers have no value for it, and it must have one",
            "Add it with a constant DEFAULT, or without NOT NULL; then fill it on the publisher; then SET NOT NULL; each in"
                    + " a changeset of its own."),
    COLUMN_FILLED_APART(
            Kind.NEEDS_STEPS,
            "each server would compute values of its own for the rows that are there",
            "Add the column without it; ALTER COLUMN … SET DEFAULT; then UPDATE the rows on the publisher; each in a"
                    + " changeset of its own."),
    COLUMN_CHECKED(
            Kind.NEEDS_STEPS,
            "the column has to be on subscribers first, and its CHECK on the publisher",
            "Add the column, and the CHECK in a changeset of its own."),
    TYPE_CONVERTED(
            Kind.NEEDS_STEPS,
            "values travel as text, and some of one type can't be read, or mean something else, in the other",
            "Add a column of the new type; fill it on the publisher; let the application use it; drop the old one."),
    TYPE_IN_BINARY(
            Kind.NEEDS_STEPS,
            "a subscription with binary = true takes only values of the very same type",
            "ALTER SUBSCRIPTION … SET (binary = false) until all servers have the new type."),
    TYPE_IN_FILTER(
            Kind.NEEDS_STEPS,
            "the publisher refuses to change the type of a column that a row filter uses",
            "Publish the table without the filter, change the type, and set the filter again."),
    COLUMN_HELD(
            Kind.NEEDS_STEPS,
            "the publisher refuses to drop a column that a publication names",
            "ALTER PUBLICATION … SET TABLE without that column first."),
    COLUMN_STILL_REQUIRED(
            Kind.NEEDS_STEPS,
            "when the publisher sends it no more, a subscriber still must have a value for it",
            "ALTER COLUMN … DROP NOT NULL, in a changeset before this one."),
    EXPRESSION_DROPPED(
            Kind.NEEDS_STEPS,
            "a column that is generated on one side and sent by the other stops replication",
            "Add an ordinary column; fill it on the publisher; let the application use it; drop the generated one."),
    KEY_DROPPED(
            Kind.NEEDS_STEPS,
            "without it rows can be neither updated nor deleted, here or there",
            "ALTER TABLE … REPLICA IDENTITY FULL, in a changeset before this one."),
    KEY_ADDED(
            Kind.NEEDS_STEPS,
            "the publisher would tell rows by it at once, and subscribers need it before, when they may not have it yet",
            "CREATE UNIQUE INDEX and SET NOT NULL; then, in a changeset of its own, ADD PRIMARY KEY USING INDEX."),
    IDENTITY_LOST(
            Kind.NEEDS_STEPS,
            "without a replica identity the publisher refuses to update and delete rows",
            "Leave it, or take the table out of the publication first."),
    IDENTITY_CHANGED(
            Kind.NEEDS_STEPS,
            "publisher and subscribers must tell rows by the same columns at every moment",
            "REPLICA IDENTITY FULL first; then this one, in a changeset of its own."),
    TABLE_WITHOUT_KEY(
            Kind.NEEDS_STEPS,
            "on the publisher the rows of a published table without a key can be neither updated nor deleted",
            "Give it a PRIMARY KEY."),
    TABLE_FILLED(
            Kind.NEEDS_STEPS,
            "each server would fill the table, and replication once more",
            "CREATE TABLE without rows; INSERT them in a changeset of its own."),
    NOT_LOGGED(
            Kind.NEEDS_STEPS,
            "a table without a log can't be replicated, and the publisher refuses",
            "Take it out of the publication first."),
    PUBLICATION(
            Kind.NEEDS_STEPS,
            "publications and subscriptions are of one server, and a changelog is for all of them",
            "Say publish=<publication> in the changeset that makes the table; everything else is done on that server by"
                    + " hand."),

    CASCADE(Kind.UNKNOWN, "with CASCADE it takes away more than it names, perhaps of what is replicated"),
    CODE(Kind.UNKNOWN, "what code does isn't known beforehand"),
    FUNCTION(Kind.UNKNOWN, "what a function does isn't known"),
    SEARCH_PATH(Kind.UNKNOWN, "behind another search path nobody knows which tables are meant"),
    TRIGGER_ALWAYS(Kind.UNKNOWN, "such a trigger fires where changes are applied, too"),
    ROW_SECURITY(Kind.UNKNOWN, "policies may keep the subscription's owner from writing"),
    OPERATION_NOT_TOLD(Kind.UNKNOWN, "a publication that has the table doesn't tell such changes"),
    NOT_IN_CATALOG(Kind.UNKNOWN, "it names something that isn't in the catalog of the publisher, nor made before it"),
    NOT_UNDERSTOOD(Kind.UNKNOWN, "there is no rule for such a statement");

    private final Kind kind;
    private final String reason;
    private final String steps;

    Rule(Kind kind, String reason) {
        this(kind, reason, "");
    }

    Rule(Kind kind, String reason, String steps) {
        this.kind = kind;
        this.reason = reason;
        this.steps = steps;
    }

    /** What a statement of this rule is. */
    public Kind kind() {
        return kind;
    }

    /** Why, as half a sentence. */
    public String reason() {
        return reason;
    }

    /** How to write it so that replication goes on; empty text where it may stay as it is. */
    public String steps() {
        return steps;
    }

    /** As it is written: {@code new-column}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
