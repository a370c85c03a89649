/** Liquibase changelogs as we read them, compared with what Liquibase makes of the same files. */
package dev.turnstone.tests.liquibase;
