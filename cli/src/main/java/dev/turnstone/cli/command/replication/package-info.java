/** The commands about publishers and subscribers. */
@NullMarked
package dev.turnstone.cli.command.replication;

import org.jspecify.annotations.NullMarked;
