/** SQL for somebody else to execute, between two states of a changelog. */
@NullMarked
package dev.turnstone.cli.work.offline;

import org.jspecify.annotations.NullMarked;
