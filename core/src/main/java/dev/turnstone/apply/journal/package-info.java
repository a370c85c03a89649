/** How far a step is that commits on the way. */
@NullMarked
package dev.turnstone.apply.journal;

import org.jspecify.annotations.NullMarked;
