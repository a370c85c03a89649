/** The SQL of changelogs without a database, as Liquibase says it and as we do. */
package dev.turnstone.tests.liquibase.sql;
