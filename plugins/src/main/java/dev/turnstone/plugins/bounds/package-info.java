/** Whose objects are, and which plugins work on what isn't theirs. */
@NullMarked
package dev.turnstone.plugins.bounds;

import org.jspecify.annotations.NullMarked;
