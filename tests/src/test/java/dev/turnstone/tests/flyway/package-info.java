/** Flyway folders as we read and run them, compared with what Flyway makes of the same files. */
package dev.turnstone.tests.flyway;
