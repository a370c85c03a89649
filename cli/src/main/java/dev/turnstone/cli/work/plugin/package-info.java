/** What commands do about plugins. */
@NullMarked
package dev.turnstone.cli.work.plugin;

import org.jspecify.annotations.NullMarked;
