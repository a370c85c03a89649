/** Changelogs that others have published in jars, run by Liquibase and by us. */
package dev.turnstone.tests.liquibase.published;
