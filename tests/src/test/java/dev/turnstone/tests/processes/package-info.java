/**
 * Programs in JVMs of their own: ours, to be killed, and Liquibase, to be compared with.
 */
package dev.turnstone.tests.processes;
