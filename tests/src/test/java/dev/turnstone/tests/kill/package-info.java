/**
 * Runs that die, and the proof that the next one ends as if nothing had happened: start at {@link dev.turnstone.tests.kill.KillTest}.
 */
package dev.turnstone.tests.kill;
