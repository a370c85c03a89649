/** The values everything speaks in, and {@link dev.turnstone.Turnstone}, the way in. */
@NullMarked
package dev.turnstone;

import org.jspecify.annotations.NullMarked;
