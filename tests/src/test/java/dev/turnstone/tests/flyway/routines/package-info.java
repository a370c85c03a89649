/** A folder of migrations in Java. */
package dev.turnstone.tests.flyway.routines;
