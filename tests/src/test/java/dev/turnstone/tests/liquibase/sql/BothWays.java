package dev.turnstone.tests.liquibase.sql;

/** A changeset forward and back. */
record BothWays(Sql forward, Sql back) {}
