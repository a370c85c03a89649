/** What commands do to a target. */
@NullMarked
package dev.turnstone.cli.work;

import org.jspecify.annotations.NullMarked;
