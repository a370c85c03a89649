package dev.turnstone.liquibase.names;

/** What a database, or Liquibase's idea of it, does with names besides what all do. */
enum Habit {
    /** A name with small and capital letters is put in quotes, since the database would make all of them small. */
    MIXED_CASE_IN_QUOTES,
    /** What is put in quotes is made of capitals, as it would be without them. */
    CAPITALS_IN_QUOTES,
    /** The same for schemas, even where everything is put in quotes. */
    CAPITALS_IN_SCHEMAS,
    /** Only reserved words are put in quotes, and columns with blanks, whatever other letters a name has. */
    RESERVED_WORDS_ONLY,
    /** An expression in the place of a name isn't put in quotes. */
    EXPRESSIONS_BARE,
    /** Schemas are always put in quotes. */
    SCHEMAS_IN_QUOTES,
    /** A catalog stands where others have the schema. */
    CATALOG_BEFORE_NAME,
    /** Tables have their catalog and their schema in front. */
    CATALOG_AND_SCHEMA_BEFORE_TABLE,
    /** Indexes are named without the schema, which is that of their table. */
    INDEX_WITHOUT_SCHEMA,
    /** A table whose name has blanks gets further quotes around all of it. */
    BLANK_TABLES_TWICE_IN_QUOTES
}
