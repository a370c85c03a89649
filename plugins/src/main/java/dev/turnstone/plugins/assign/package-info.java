/** The plugins that are set for a target. */
@NullMarked
package dev.turnstone.plugins.assign;

import org.jspecify.annotations.NullMarked;
