/** Data sources that aren't databases, in which all that a step does is one transaction. */
@NullMarked
package dev.turnstone.store;

import org.jspecify.annotations.NullMarked;
