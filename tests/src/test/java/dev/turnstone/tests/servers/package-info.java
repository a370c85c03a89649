/**
 * Real database servers and embedded databases for tests, and what can be done to them: start at {@link dev.turnstone.tests.servers.Servers}.
 */
package dev.turnstone.tests.servers;
