/** What is around a command: streams, terminal, signals, environment, and the exit code it leaves behind. */
@NullMarked
package dev.turnstone.cli.terminal;

import org.jspecify.annotations.NullMarked;
