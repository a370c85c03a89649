/** Changelogs made up by a seeded generator: every kind of change, every attribute alone, and any of them together. */
package dev.turnstone.tests.liquibase.generated;
