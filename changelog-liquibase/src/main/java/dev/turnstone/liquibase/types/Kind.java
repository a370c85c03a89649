package dev.turnstone.liquibase.types;

/** The kinds of column type that changelogs know, whatever their database; all other types are passed on as they are. */
public enum Kind {
    BIGINT,
    BLOB,
    BOOLEAN,
    CHAR,
    CLOB,
    CURRENCY,
    DATE,
    DATETIME,
    DECIMAL,
    DOUBLE,
    FLOAT,
    INT,
    MEDIUMINT,
    NCHAR,
    NUMBER,
    NVARCHAR,
    SMALLINT,
    TIME,
    TIMESTAMP,
    TINYINT,
    UUID,
    VARCHAR,
    XML,
    /** None of these. */
    UNKNOWN
}
