package dev.turnstone.liquibase.custom;

/**
 * A change written in Java, which a changelog names with {@code customChange}: a {@link CustomSql} or a {@link CustomTask}.
 * The class is public and has a public constructor without parameters.
 */
public sealed interface CustomChange permits CustomSql, CustomTask {}
