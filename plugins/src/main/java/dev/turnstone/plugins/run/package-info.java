/** A run over the core and its plugins, and what it did. */
@NullMarked
package dev.turnstone.plugins.run;

import org.jspecify.annotations.NullMarked;
