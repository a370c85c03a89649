/** One class per command: its options, and the one thing that it asks the library for. */
@NullMarked
package dev.turnstone.cli.command;

import org.jspecify.annotations.NullMarked;
