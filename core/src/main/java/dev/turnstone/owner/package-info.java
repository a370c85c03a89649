/** What is kept about owners of parts of a schema, beside the history: the core and its plugins. */
@NullMarked
package dev.turnstone.owner;

import org.jspecify.annotations.NullMarked;
