/** The commands about plugins. */
@NullMarked
package dev.turnstone.cli.command.plugin;

import org.jspecify.annotations.NullMarked;
